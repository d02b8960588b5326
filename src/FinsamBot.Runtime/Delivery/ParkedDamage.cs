using FinsamBot.Domain.Office;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Delivery;

/// <summary>Mails that were parked, as the office and health are told of them: by the names of their blobs, whatever stands in
/// those.</summary>
public static class ParkedDamage
{
    public static FindDamage In(IBlobStore blobs) =>
        async (damage, cancellation) =>
        {
            ArgumentNullException.ThrowIfNull(damage);
            var why = (await Parked.ListAsync(blobs, cancellation))
                .Where(p => p.Id is not null)
                .ToLookup(p => Parked.Prefix + p.Id, p => p.Why);
            var there = new HashSet<string>();
            await foreach (var name in blobs.ListAsync(Parked.Prefix, cancellation))
            {
                there.Add(name.Value);
                damage.Note(new Damage(DamageKind.Mail, name.Value, why[name.Value].FirstOrDefault() ?? "unreadable-record"));
            }

            foreach (var gone in damage.All.Where(d => d.Kind == DamageKind.Mail && !there.Contains(d.Name)))
            {
                damage.Clear(DamageKind.Mail, gone.Name);
            }
        };
}
