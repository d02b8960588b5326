using System.Diagnostics;
using System.Text;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Domain.Tests.Reports.Registry;

/// <summary>An electronic signature is found in the file, wherever it stands, and nothing else passes for one.</summary>
[TestClass]
public sealed class PdfSignaturesTests
{
    [TestMethod]
    public void A_signed_pdf_has_a_signature_also_when_something_was_added_since() =>
        Assert.IsTrue(
            PdfSignatures.HasAny(SignedPapers.WithSignature())
                && PdfSignatures.HasAny([.. SignedPapers.WithSignature(), .. "\n4 0 obj\nendobj\n%%EOF"u8])
        );

    [TestMethod]
    public void A_printed_or_scanned_pdf_has_none() => Assert.IsFalse(PdfSignatures.HasAny(SignedPapers.WithoutSignature()));

    [TestMethod]
    public void A_place_reserved_for_a_signature_is_none() =>
        Assert.IsFalse(PdfSignatures.HasAny(SignedPapers.WithSignature(new string('0', 64))));

    [TestMethod]
    [DataRow(-3)]
    [DataRow(5)]
    [DataRow(1000)]
    public void A_range_that_does_not_fit_the_file_is_none(int shift) =>
        Assert.IsFalse(PdfSignatures.HasAny(SignedPapers.WithSignature(shift: shift)));

    [TestMethod]
    [DataRow("")]
    [DataRow("%PDF-1.7 /ByteRange")]
    [DataRow("%PDF-1.7 /ByteRange [0 10")]
    [DataRow("%PDF-1.7 /ByteRange [0 99999999999 1 1]")]
    [DataRow("%PDF-1.7 /ByteRange [4294967295 4294967295 4294967295 4294967295]")]
    [DataRow("%PDF-1.7 the words /ByteRange and /Contents alone")]
    public void Words_alone_are_none(string text) => Assert.IsFalse(PdfSignatures.HasAny(Encoding.ASCII.GetBytes(text)));

    [TestMethod]
    public void A_file_made_to_be_slow_is_not()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/ByteRange [0 20 19000000 9]/Contents<", 500_000)));
        var watch = Stopwatch.StartNew();

        Assert.IsFalse(PdfSignatures.HasAny(content));
        Assert.IsLessThan(TimeSpan.FromSeconds(2), watch.Elapsed);
    }
}
