namespace PlaybookGen.Pages;

/// <summary>
/// The content security policy of every page: nothing from another origin, nothing inline, no HTML sinks. A meta
/// element cannot forbid framing, so the header says more.
/// </summary>
public static class Policy
{
    public const string Meta =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>For hosts that read a <c>_headers</c> file.</summary>
    public const string Headers = $"""
        /*
          Content-Security-Policy: {Meta}; frame-ancestors 'none'
          Referrer-Policy: no-referrer
          X-Content-Type-Options: nosniff
          Permissions-Policy: camera=(), geolocation=(), microphone=(self), browsing-topics=()
        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """;
}
