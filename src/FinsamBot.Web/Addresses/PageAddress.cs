using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Addresses;

/// <summary>A page that people sign in on, as named by an address that we gave out.</summary>
/// <param name="Path">The page's own path; its steps lie below it.</param>
internal abstract record PageAddress(string Path)
{
    /// <summary>The steps of signing in, the same below every page.</summary>
    public const string Code = "/kod";

    public const string Enter = "/inloggning";
    public const string Leave = "/utloggning";
    public const string WorkAccount = "/arbetskonto";

    /// <summary>Where a step lies to which a link leads.</summary>
    public virtual string At(string step) => Path + step;

    /// <summary>The page as the browser asks for it after a step, with the language kept.</summary>
    public virtual string Onwards(Voice voice) => voice.In(Path);

    /// <summary>The page after signing out.</summary>
    public virtual string Left(Voice voice) => Onwards(voice);
}

/// <summary>A page about a report, named by an address whose key was right.</summary>
internal abstract record ReportAddress(ReportId Report, string Path) : PageAddress(Path)
{
    /// <summary>Whom the address was given to.</summary>
    public abstract PersonId Holder { get; }
}
