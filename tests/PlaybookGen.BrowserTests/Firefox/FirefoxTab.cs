using System.Diagnostics;
using System.Text.Json;
using OpenQA.Selenium.BiDi;
using OpenQA.Selenium.BiDi.BrowsingContext;
using OpenQA.Selenium.BiDi.Input;
using OpenQA.Selenium.BiDi.Script;
using PlaybookGen.BrowserTests.Keeping;

namespace PlaybookGen.BrowserTests.Firefox;

/// <summary>What a reader does in a tab, and what they see there.</summary>
internal sealed class FirefoxTab(BrowsingContext context, string site, string downloads)
{
    private const string Element = "const element = document.querySelector(selector); if (!element) throw new Error(`nothing is ${selector}`);";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Task OpensAsync(string path) => context.NavigateAsync(site + path, new() { Wait = ReadinessState.Complete });

    public Task ReloadsAsync() => context.ReloadAsync(new() { Wait = ReadinessState.Complete });

    public Task GoesBackAsync() => context.TraverseHistoryAsync(-1);

    public Task ComesToTheFrontAsync() => context.ActivateAsync();

    public Task CloseAsync() => context.CloseAsync();

    public Task IsReadyAsync() => SeesAsync("", "() => document.querySelector('[data-behaviour=save-status]').dataset.mounted");

    public async Task<FirefoxTab> OpensReadyAsync(string path)
    {
        await OpensAsync(path);
        await IsReadyAsync();
        return this;
    }

    /// <summary>Runs a function of the page, waits for what it promises, and takes its answer.</summary>
    public async Task<T> EvaluateAsync<T>(string function, object? given = null)
    {
        var answer = await context.BiDi.Script.CallFunctionAsync(
            $"async (given) => JSON.stringify((await ({function})(JSON.parse(given))) ?? null)",
            awaitPromise: true, new ContextTarget(context), new() { Arguments = [new StringLocalValue(JsonSerializer.Serialize(given, Web))], UserActivation = true })
            .WaitAsync(TimeSpan.FromMinutes(5));
        return answer is EvaluateResultSuccess { Result: StringRemoteValue text }
            ? JsonSerializer.Deserialize<T>(text.Value, Web)!
            : throw new InvalidOperationException(answer is EvaluateResultException { ExceptionDetails.Text: var what } ? what : $"The page answered {answer}.");
    }

    /// <summary>Waits until the function gives what is expected; a page that is just being left is asked again.</summary>
    public async Task SeesAsync<T>(T expected, string function, object? given = null, int within = 10_000)
    {
        var watch = Stopwatch.StartNew();
        for (object? found = null; ; await Task.Delay(20))
        {
            try
            {
                found = await EvaluateAsync<T>(function, given);
                if (Equals(found, expected))
                    return;
            }
            catch (Exception notYet) when (notYet is InvalidOperationException or BiDiException)
            {
                found = notYet.Message;
            }

            if (watch.ElapsedMilliseconds > within)
                Assert.Fail($"After {within} ms {function} gave {found} instead of {expected}.");
        }
    }

    public Task SeesWordsAsync(string words, string selector, int within = 10_000) => SeesAsync(
        true, "({ selector, words }) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility() && one.innerText.includes(words))", new { selector, words }, within);

    public Task IsSavedAsync() => SeesWordsAsync("Saved on this device", "[data-part=saved]");

    /// <summary>What stands in the database under a key, as JSON.</summary>
    public Task<string> KeptAsync(string key) => EvaluateAsync<string>(Notes.Kept, key);

    public Task<string> ValueAsync(string selector) => EvaluateAsync<string>($"(selector) => {{ {Element} return element.value; }}", selector);

    /// <summary>With the mouse, where the element is.</summary>
    public async Task ClicksAsync(string selector)
    {
        var at = await EvaluateAsync<double[]>($$"""
            (selector) => { {{Element}}
              element.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { left, top, width, height } = element.getBoundingClientRect();
              return [left + width / 2, top + height / 2];
            }
            """, selector);
        await context.Input.PerformActionsAsync([new PointerSourceActions("mouse", [new PointerMoveAction(at[0], at[1]), new PointerDownAction(0), new PointerUpAction(0)])]);
    }

    /// <summary>The button with these words, by its key.</summary>
    public async Task PressesAsync(string name)
    {
        await SeesAsync(true, """
            (name) => {
              const button = [...document.querySelectorAll('button')].find((one) => one.checkVisibility() && one.textContent.trim() === name);
              button?.focus();
              return button !== undefined && document.activeElement === button;
            }
            """, name);
        await TypesAsync("\uE007");
    }

    public Task FocusesAsync(string selector) => EvaluateAsync<bool>($"(selector) => {{ {Element} element.focus(); return true; }}", selector);

    /// <summary>Key by key, into what has the focus.</summary>
    public Task TypesAsync(string words) => context.Input.PerformActionsAsync(
        [new KeySourceActions("keyboard", [.. words.SelectMany(static key => new IKeySourceAction[] { new KeyDownAction(key), new KeyUpAction(key) })])]);

    /// <summary>All at once, as from the clipboard, and in the same moment whatever else is to happen.</summary>
    public Task FillsAsync(string selector, string words, string then = "") => EvaluateAsync<bool>($$"""
        ({ selector, words }) => { {{Element}}
          element.focus();
          element.value = words;
          element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
          {{then}}
          return true;
        }
        """, new { selector, words });

    public async Task ChoosesFileAsync(string selector, string path)
    {
        var found = await context.LocateNodesAsync(new CssLocator(selector));
        await context.Input.SetFilesAsync(new SharedReference(found.Nodes[0].SharedId!), [path]);
    }

    /// <summary>What the page hands out to be saved when something is done.</summary>
    public async Task<string> SavesAsync(Func<Task> act)
    {
        var saved = new TaskCompletionSource<DownloadEndEventArgs>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ending = await context.DownloadEnd.SubscribeAsync(end => { saved.TrySetResult(end); });
        await act();
        var download = Assert.IsType<DownloadCompleteEventArgs>(await saved.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.StartsWith(downloads, download.Filepath, StringComparison.Ordinal);
        return download.Filepath!;
    }
}
