using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace PlaybookGen.Tests.Support;

/// <summary>Looks at a page as a browser would and finds whatever could run.</summary>
internal static class Harmless
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "poster", "srcset", "background", "cite"];
    private static readonly string[] Schemes = ["javascript:", "vbscript:", "data:"];
    private static readonly string[] Elements = ["iframe", "object", "embed", "base", "style", "frame", "applet"];

    public static void Check(IHtmlDocument page, string source)
    {
        foreach (var element in page.All)
            Assert.True(Fault(element) is null, $"{Fault(element)} in {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}\nfrom:\n{source}");
    }

    private static string? Fault(IElement element)
    {
        if (element.LocalName is "script" && (element.GetAttribute("src")?.Contains("assets/", StringComparison.Ordinal) is not true || element.TextContent.Length > 0))
            return "a script";
        if (Elements.Contains(element.LocalName) || (element.LocalName is "form" && !IsOurs(element)))
            return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc")
                return $"the attribute {attribute.Name}";
            if (Addresses.Contains(attribute.Name) && IsScript(attribute.Value))
                return $"the address {attribute.Value}";
        }

        return null;
    }

    /// <summary>Forms of the theme belong to its scripts and lead nowhere; the policy of the page forbids sending them anyway.</summary>
    private static bool IsOurs(IElement form) => form.HasAttribute("data-part") && !form.HasAttribute("action") && !form.HasAttribute("method") && !form.HasAttribute("target");

    private static bool IsScript(string address)
    {
        var seen = string.Concat(address.Where(static letter => letter > ' ' && !char.IsControl(letter)));
        return Schemes.Any(scheme => seen.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
