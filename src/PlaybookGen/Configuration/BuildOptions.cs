namespace PlaybookGen.Configuration;

/// <param name="Drafts">Include entries marked as drafts.</param>
/// <param name="Coach">Include <c>::: coach</c> blocks; without it they are nowhere in the output.</param>
/// <param name="Url">Overrides the address in <c>site.yml</c>.</param>
/// <param name="LiveReload">Adds the script with which <c>serve</c> refreshes the page.</param>
/// <param name="CheckPages">Re-read the finished pages and check them as a browser would see them.</param>
/// <param name="Publishing">Readers are about to meet the site: ids that the ledger lacks are told.</param>
public sealed record BuildOptions(
    bool Drafts = false,
    bool Coach = false,
    Uri? Url = null,
    bool LiveReload = false,
    bool CheckPages = false,
    bool Publishing = false);
