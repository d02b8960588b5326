using FinsamBot.Domain.Events;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>With which status a no is answered: it comes from what kind of no it is, and from nothing else.</summary>
internal static class Statuses
{
    public static int Of(RefusalCategory category) =>
        category switch
        {
            RefusalCategory.NotAllowed => StatusCodes.Status403Forbidden,
            RefusalCategory.NotNow => StatusCodes.Status409Conflict,
            RefusalCategory.NotUnderstood => StatusCodes.Status400BadRequest,
            RefusalCategory.Gone => StatusCodes.Status410Gone,
            RefusalCategory.TooLarge => StatusCodes.Status413PayloadTooLarge,
            RefusalCategory.TryLater => StatusCodes.Status429TooManyRequests,
            _ => throw new ArgumentOutOfRangeException(nameof(category)),
        };
}
