using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Addresses;

/// <summary>The page on which anybody signs in, whatever page comes after.</summary>
internal sealed record DoorAddress(Till Till) : PageAddress(Pattern)
{
    public const string Pattern = "/logga-in";

    public const string TillField = "till";
    public const string LetterField = "brev";
    public const string AddressField = "adress";

    /// <summary>In the address after signing out in the tab.</summary>
    public const string LeftFlag = "utloggad";

    /// <summary>Where a token of Teams opens a session, in the tab.</summary>
    public const string Teams = "/teams";

    /// <summary>Called by the routing.</summary>
    public static ValueTask<DoorAddress?> BindAsync(HttpContext context) =>
        ValueTask.FromResult<DoorAddress?>(new DoorAddress(Till.Of(context.Request.Query[TillField].ToString())));

    public override string At(string step) => Till.Address is { } address ? Query.With(Path + step, TillField, address) : Path + step;

    public override string Onwards(Voice voice) => voice.In(At(""));

    /// <summary>In the tab the page would sign in again by itself.</summary>
    public override string Left(Voice voice) => voice.IsInTab ? Query.With(Onwards(voice), LeftFlag, "ja") : Onwards(voice);
}
