using System.Text;

namespace FinsamBot.Testing.Documents;

/// <summary>Small PDFs with and without an electronic signature in them.</summary>
public static class SignedPapers
{
    private const string Digits = "3082010a0282010100c0ffee";

    /// <summary>With a signature dictionary as signature services write it: its range covers all but the signature's own digits.</summary>
    /// <param name="digits">The signature; zeros are a place that was reserved and never filled.</param>
    /// <param name="shift">How far the range misses the place where the signature stands.</param>
    public static byte[] WithSignature(string digits = Digits, int shift = 0)
    {
        const string Head = "%PDF-1.7\n1 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange [0 ";
        const string Tail = ">>\nendobj\ntrailer<</Root 2 0 R>>\n%%EOF\n";
        const int RangeLength = 40;
        var gap = Head.Length + RangeLength + "]/Contents".Length;
        var next = gap + digits.Length + 2;
        var range = FormattableString.Invariant($"{gap + shift} {next + shift} {Tail.Length - shift}").PadRight(RangeLength);
        return Encoding.ASCII.GetBytes($"{Head}{range}]/Contents<{digits}>{Tail}");
    }

    /// <summary>As a printer driver or a scanner writes it.</summary>
    public static byte[] WithoutSignature() =>
        Encoding.ASCII.GetBytes(
            "%PDF-1.7\n1 0 obj\n<</Producer(Print to file)>>\nendobj\n2 0 obj\n<</Type/Page/Contents 3 0 R>>\nendobj\n%%EOF\n"
        );
}
