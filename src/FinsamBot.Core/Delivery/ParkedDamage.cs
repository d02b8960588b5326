using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Delivery;

/// <summary>Mails that were parked, as the office and health are told of them.</summary>
public static class ParkedDamage
{
    public static FindDamage In(IBlobStore blobs) => async (damage, cancellation) =>
    {
        ArgumentNullException.ThrowIfNull(damage);
        var parked = await Parked.ListAsync(blobs, cancellation);
        foreach (var gone in damage.All.Where(d => d.Kind == DamageKind.Mail && parked.All(p => Parked.Prefix + p.Id != d.Name)))
        {
            damage.Clear(DamageKind.Mail, gone.Name);
        }

        foreach (var mail in parked)
        {
            damage.Note(new Damage(DamageKind.Mail, Parked.Prefix + mail.Id, mail.Why));
        }
    };
}
