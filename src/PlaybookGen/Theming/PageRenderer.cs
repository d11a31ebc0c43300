using System.Collections.Concurrent;
using PlaybookGen.Diagnostics;
using PlaybookGen.Pages;

namespace PlaybookGen.Theming;

/// <summary>Gets the bytes of a finished page, or nothing when rendering failed. The bytes are only lent.</summary>
public delegate void Finished(ReadOnlySpan<byte> page);

/// <summary>Renders one page into a buffer that is used again and again.</summary>
public sealed class PageRenderer(ITemplates templates)
{
    private readonly ConcurrentBag<PageBuffer> _buffers = [];

    public Diagnostic? Render(Page page, Finished finished)
    {
        var buffer = _buffers.TryTake(out var used) ? used : new PageBuffer();
        try
        {
            buffer.Clear();
            var fault = templates.Render(page.Template, page.Language, page.View(), page.Route.Path.Value, buffer);
            if (fault is null)
                finished(buffer.Utf8());
            return fault;
        }
        finally
        {
            _buffers.Add(buffer);
        }
    }
}
