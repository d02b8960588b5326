using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Forms;

/// <summary>A file that was sent in a form.</summary>
internal static class SentFile
{
    /// <summary>All of it, in memory: look at its length first.</summary>
    public static async Task<ReadOnlyMemory<byte>> BytesAsync(this IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
