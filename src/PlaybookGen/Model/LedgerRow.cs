using System.Globalization;
using System.Text;
using PlaybookGen.Diagnostics;
using PlaybookGen.Syntax;

namespace PlaybookGen.Model;

/// <summary>One id that was ever published, and what became of it.</summary>
/// <param name="Id"><c>kind/entry/item</c>, <c>kind/entry</c> for the entry itself, or <c>field/name</c>.</param>
/// <param name="Kind">What it names: <c>item</c>, <c>question</c>, <c>field</c>, <c>entry</c>.</param>
/// <param name="Answer">How the answer was given, such as <c>scale</c>; empty for a tick, and where nobody wrote it down.</param>
/// <param name="IsShared">Whether one answer stood for all cases of a reader.</param>
public sealed record LedgerRow(
    Located<string> Id, string Kind, string Answer, bool IsShared, string Label, bool Retired, Located<string>? MergedInto, Located<string>? RenamedFrom)
{
    public const string EntryKind = "entry";

    public static LedgerRow From(FieldReader fields)
    {
        var id = fields.Text("id");
        return new(
            id,
            fields.OneOf("kind", "item", "question", "field", EntryKind),
            fields.Words("type"),
            fields.OptionalOneOf("scope", "case", "shared") is { } scope ? scope is "shared" : PresentIds.IsUsuallyShared(id.Value),
            fields.Words("label"),
            fields.Flag("retired"),
            fields.OptionalText("merged-into"),
            fields.OptionalText("renamed-from"));
    }

    /// <summary>The row of something that is there today.</summary>
    public static LedgerRow Of(PresentId now) =>
        new(new(now.Id, now.Written.Span), now.Kind, now.Answer, now.IsShared, now.Label, false, null, null);

    /// <summary>Whether the name has the right number of parts, each of which may be an id.</summary>
    public static bool IsWellFormed(string id, string? kind = null)
    {
        var parts = id.Split('/');
        var isEntry = parts is [not "field", _];
        return (parts is ["field", _] || isEntry || parts is [not "field", _, _])
            && (kind is null || isEntry == kind is EntryKind)
            && parts.All(static part => Ids.IsValid(part) || Ids.IsValid(part, '_'));
    }

    /// <summary>The entry that it belongs to; null for an entry, and for a field that letters share.</summary>
    public static string? EntryOf(string id) => id.Split('/') is [var kind, var entry, _] ? $"{kind}/{entry}" : null;

    public void AppendTo(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"- {{ id: {Id.Value}, kind: {Kind}");
        if (Answer.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $", type: {Answer}");
        if (IsShared != PresentIds.IsUsuallyShared(Id.Value))
            text.Append(IsShared ? ", scope: shared" : ", scope: case");
        text.Append(CultureInfo.InvariantCulture, $", label: {Quote(Label)}");
        if (Retired)
            text.Append(", retired: true");
        if (MergedInto is { } target)
            text.Append(CultureInfo.InvariantCulture, $", merged-into: {target.Value}");
        if (RenamedFrom is { } old)
            text.Append(CultureInfo.InvariantCulture, $", renamed-from: {old.Value}");
        text.Append(" }\n");
    }

    private static string Quote(string words) =>
        "\"" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal) + "\"";
}
