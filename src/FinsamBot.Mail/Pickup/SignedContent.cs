using System.Formats.Asn1;

namespace FinsamBot.Mail.Pickup;

/// <summary>
/// What an opaque S/MIME signature wraps (RFC 8551, RFC 5652). Whether the signature is good is not asked: who wrote is judged as for any
/// other mail.
/// </summary>
internal static class SignedContent
{
    private const string SignedData = "1.2.840.113549.1.7.2";

    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0, isConstructed: true);

    /// <summary>The mail within; null when the bytes are encrypted, or no such thing.</summary>
    public static byte[]? Of(ReadOnlyMemory<byte> cms)
    {
        try
        {
            var outer = new AsnReader(cms, AsnEncodingRules.BER).ReadSequence();
            if (outer.ReadObjectIdentifier() != SignedData)
            {
                return null;
            }

            var data = outer.ReadSequence(Explicit).ReadSequence();
            data.ReadIntegerBytes();
            data.ReadEncodedValue();
            var wrapped = data.ReadSequence();
            wrapped.ReadObjectIdentifier();
            return wrapped.HasData ? wrapped.ReadSequence(Explicit).ReadOctetString() : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
