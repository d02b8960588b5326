using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Keys;

namespace FinsamBot.Web.Forms;

/// <summary>
/// Ids of commands from forms. A form's token is made anew each time the form is shown, so sending the same form twice gives the same id
/// and has one effect. The ids stand in the stream and are keyed, so that nobody learns there what was typed.
/// </summary>
internal sealed class FormCommandIds(LinkSecrets secret)
{
    private const int Length = 16;

    private readonly byte[] _key = secret.KeyFor("command ids");

    public string ForCode(string token) => Id("code", token);

    /// <summary>Names one code typed into one form, so that a second click is known for what it is.</summary>
    public string ForTry(string token, int codeNumber, string typed) =>
        Id("try", token, codeNumber.ToString(CultureInfo.InvariantCulture), typed);

    /// <summary>A member may change an answer and change it back in a page that a browser kept: what was answered before is part of the
    /// id.</summary>
    public string ForAnswer(string token, AnswerReview answer, MemberAnswer? before) =>
        Id(
            "answer",
            [
                token,
                answer.Kind.ToString(),
                answer.Text,
                .. (answer.Comments ?? []).SelectMany(c => new[] { c.Section, c.Text }),
                before?.At.ToString("O", CultureInfo.InvariantCulture) ?? "",
            ]
        );

    /// <param name="command">What was sent, so that a corrected form is another command.</param>
    public string ForRegistry(string token, string command) => Id("desk", token, command);

    /// <param name="content">All that was sent, so that a corrected form is another command.</param>
    public string ForOffice(string token, string content) => Id("office", token, content);

    /// <param name="content">Likewise.</param>
    public string ForLog(string token, string content) => Id("log", token, content);

    /// <param name="content">Likewise.</param>
    public string ForWriting(string token, string content) => Id("write", token, content);

    /// <param name="content">Likewise.</param>
    public string ForCount(string token, string content) => Id("count", token, content);

    /// <param name="command">As for the registry.</param>
    public string ForAttachment(string token, string command) => Id("attachment", token, command);

    /// <summary>An id for somebody new in the register: nobody else's, and the same when the same form is sent twice. As
    /// <see cref="Runtime.Handlers.NewPersonId"/> draws them, it says nothing about the person.</summary>
    public PersonId NewPerson(string token, string content) => new("p" + Id("person", token, content)[^16..]);

    private string Id(string what, params string[] parts)
    {
        var content = string.Join('\0', parts);
        return $"web/{what}/{Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(content))[..Length])}";
    }
}
