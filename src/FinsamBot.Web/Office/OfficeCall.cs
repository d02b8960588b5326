using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.People;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>One request of somebody who may act for the office today.</summary>
/// <param name="Association">As it stood when the request came.</param>
internal sealed record OfficeCall(HttpContext Context, Association Association, Person Actor, FormToken Token, DateTimeOffset Now)
{
    private const string DoneField = "klart";

    public Voice Voice { get; } = Context.Request.Voice();

    public DateOnly Today => StockholmTime.DayOf(Now);

    public CancellationToken Ended => Context.RequestAborted;

    /// <summary>Throws where <see cref="OfficeGuard"/> has let nobody through.</summary>
    public static OfficeCall Of(HttpContext context) => (OfficeCall)context.Items[typeof(OfficeCall)]!;

    /// <summary>To a page, which is to say what was done.</summary>
    /// <param name="done">The end of the key of its sentence.</param>
    public IResult Onwards(string path, string done) => new SeeOther(Query.With(Voice.In(path), DoneField, done));

    /// <summary>What the address says was done; null when it says nothing we say.</summary>
    public PageNotice? Done() =>
        $"Done_{Context.Request.Query[DoneField]}" is var key && OfficeTexts.Has(key) ? PageNotice.Done(Voice.Office(key)) : null;

    /// <summary>Days as people read them: with the year where it is not this one.</summary>
    public string Day(DateOnly day) => Voice.Day(day, Today);
}
