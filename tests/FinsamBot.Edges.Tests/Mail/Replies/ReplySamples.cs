namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>By name, replies as mail programs build them, and the new words in each.</summary>
internal static class ReplySamples
{
    private const string Quoted = "Hej Anna. Styrgruppen behöver läsa rapporten.";

    public static IReadOnlyDictionary<string, (string Mail, string Words)> ByName { get; } =
        new Dictionary<string, (string, string)>
        {
            ["outlook for windows"] = (
                Mime.Html(
                    $"""
                    <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!-- p.MsoNormal {"{margin:0cm}"} --></style>
                    <!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang=SV link="#0563C1"><div class=WordSection1>
                    <p class=MsoNormal><span style='mso-fareast-language:EN-US'>Hej,<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
                    <p class=MsoNormal>I avsnitt 2.3 står <b>tolv</b> platser.
                    Det ska vara <b><span style='font-size:11.0pt'>elva </span></b>enligt oss.<o:p></o:p></p>
                    <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Rätta antalet<o:p></o:p></p>
                    <p class=MsoNormal>Anna<o:p></o:p></p>
                    <div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b> FinsamBot &lt;finsam@norrsken.example.se&gt; <br><b>Sent:</b> den 26 mars 2026 09:12<br><b>To:</b> Berg, Anna<br><b>Subject:</b> Läs och svara</p></div></div>
                    <p class=MsoNormal>{Quoted}</p></div></body></html>
                    """
                ),
                "Hej,\n\nI avsnitt 2.3 står **tolv** platser. Det ska vara **elva** enligt oss.\n·    Rätta antalet\nAnna"
            ),
            ["outlook on the web"] = (
                Mime.Html(
                    $"""
                    <html><head><style type="text/css" style="display:none;"> P {"{margin-top:0;margin-bottom:0;}"} </style></head><body dir="ltr">
                    <div class="elementToProof" style="font-family: Aptos; font-size: 12pt;">Vi ser gärna mer om vikarien.</div>
                    <div class="elementToProof"><br></div><ol><li><div>Vem är det?</div></li><li><div>Hur länge?</div></li></ol>
                    <div id="Signature"><p>Anna Berg<br>Enhetschef<br>070-000 00 00</p></div>
                    <div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><b>Från:</b> FinsamBot<br><b>Skickat:</b> den 26 mars 2026 09:12<br></div><div>{Quoted}</div></body></html>
                    """
                ),
                "Vi ser gärna mer om vikarien.\n\n1. Vem är det?\n2. Hur länge?"
            ),
            ["outlook on the web, quoted again"] = (
                Mime.Html(
                    $"""<div>Nya ord.</div><div id="x_appendonsend"></div><div id="x_divRplyFwdMsg"><b>Från:</b> Berit</div><div>{Quoted}<div id="x_x_divRplyFwdMsg">äldre</div></div>"""
                ),
                "Nya ord."
            ),
            ["gmail"] = (
                Mime.Html(
                    $"""
                    <div dir="ltr"><div>Bra rapport!</div><div><br></div><div>Se över budgeten.</div><span class="gmail_signature_prefix">-- </span><br><div class="gmail_signature">Anna Berg</div></div><br>
                    <div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">Den tors 26 mars 2026 kl 09:12 skrev FinsamBot &lt;<a href="mailto:finsam@norrsken.example.se">finsam@norrsken.example.se</a>&gt;:<br></div>
                    <blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)"><div>{Quoted}</div><blockquote class="gmail_quote">äldre</blockquote></blockquote></div>
                    """
                ),
                "Bra rapport!\n\nSe över budgeten."
            ),
            ["gmail between the quotes"] = (
                Mime.Html(
                    $"""
                    <div class="gmail_quote"><div class="gmail_attr">Den tors 26 mars 2026 kl 09:12 skrev FinsamBot:</div><blockquote class="gmail_quote">{Quoted}</blockquote><div>Svar på det första.</div><blockquote class="gmail_quote">Mer.</blockquote><div>Svar på det andra.</div></div>
                    """
                ),
                "Svar på det första.\n\nSvar på det andra."
            ),
            ["iphone"] = (
                Mime.Html(
                    $"""
                    <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">Ser bra ut. Jag undrar över 2.4<br><br><div dir="ltr">Skickat från min iPhone</div><div dir="ltr"><br><blockquote type="cite">26 mars 2026 kl. 09:12 skrev FinsamBot &lt;finsam@norrsken.example.se&gt;:<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">﻿{Quoted}</div></blockquote></body></html>
                    """
                ),
                "Ser bra ut. Jag undrar över 2.4"
            ),
            ["outlook for ios"] = (
                Mime.Html(
                    $"""
                    <div dir="auto">Kan vi ändra ordet <i>bruttoårsarbetare</i>?</div><div id="ms-outlook-mobile-signature"><div><br></div>Hämta <a href="https://aka.ms/o0ukef">Outlook för iOS</a></div><hr><div id="divRplyFwdMsg"><b>Från:</b> FinsamBot<br></div>{Quoted}
                    """
                ),
                "Kan vi ändra ordet bruttoårsarbetare?"
            ),
            ["plain text with a signature"] = (
                Mime.Plain(
                    $"""
                    Hej!

                    Avsnitt 2.1 saknar siffror.
                    - Hur många blev klara?

                    Den tors 26 mars 2026 kl 09:12 skrev FinsamBot
                    <finsam@norrsken.example.se>:

                    > {Quoted}
                    >> äldre

                    Hälsningar längst ner.
                    --{" "}
                    Anna Berg
                    Arbetsförmedlingen
                    """
                ),
                "Hej!\n\nAvsnitt 2.1 saknar siffror.\n- Hur många blev klara?\n\nHälsningar längst ner."
            ),
            ["plain text of outlook"] = (
                Mime.Plain(
                    $"""
                    Inga siffror i 2.1.

                    Skickat från Outlook för iOS
                    ________________________________
                    Från: FinsamBot <finsam@norrsken.example.se>
                    Skickat: Thursday, March 26, 2026 9:12:00 AM
                    Till: Berg, Anna
                    Ämne: Läs och svara

                    {Quoted}
                    """
                ),
                "Inga siffror i 2.1."
            ),
            ["plain text with an original message"] = (
                Mime.Plain($"Stämmer.\n\n-----Ursprungligt meddelande-----\nFrån: FinsamBot\n\n{Quoted}"),
                "Stämmer."
            ),
            ["on somebody wrote, unmarked"] = (
                Mime.Plain($"Looks good.\n\nOn Thu, Mar 26, 2026 at 9:12 AM FinsamBot <finsam@norrsken.example.se> wrote:\n\n{Quoted}"),
                "Looks good."
            ),
            ["somebody's own colon is no quote"] = (
                Mime.Plain("På mötet kl. 10.30 skrev vi så här:\n\nFrån: kommunen kom tre.\nVi är > 30 personer."),
                "På mötet kl. 10.30 skrev vi så här:\n\nFrån: kommunen kom tre.\nVi är > 30 personer."
            ),
            ["a header in another language below a drawn line"] = (
                Mime.Html(
                    $"""<p>Kiitos, hyvä.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Avsendende:</b> FinsamBot<br><b>Dato:</b> 26.3.2026<br><b>Emne:</b> Rapport</p></div><p>{Quoted}</p>"""
                ),
                "Kiitos, hyvä."
            ),
            ["thunderbird"] = (
                Mime.Html(
                    $"""<p>Klart.</p><div class="moz-cite-prefix">Den 2026-03-26 kl. 09:12, skrev FinsamBot:<br></div><blockquote type="cite" cite="mid:1@x">{Quoted}</blockquote><pre class="moz-signature">-- Anna</pre>"""
                ),
                "Klart."
            ),
            ["with a calendar"] = (
                Mime.Mail(
                    "multipart/mixed; boundary=\"b 1\"",
                    $"""
                    --b 1
                    Content-Type: multipart/alternative; boundary=b2

                    --b2
                    Content-Type: text/plain; charset=utf-8

                    Vi ses på mötet.
                    --b2
                    Content-Type: text/calendar; charset=utf-8; method=REQUEST

                    BEGIN:VCALENDAR
                    END:VCALENDAR
                    --b2--
                    --b 1
                    Content-Type: application/ics; name="invite.ics"
                    Content-Disposition: attachment; filename="invite.ics"
                    Content-Transfer-Encoding: base64

                    QkVHSU46VkNBTEVOREFS
                    --b 1--
                    """
                ),
                "Vi ses på mötet."
            ),
            ["nothing new"] = (Mime.Plain($"> {Quoted}\n"), ""),
        };
}
