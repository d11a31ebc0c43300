using System.Collections.Immutable;
using PlaybookGen.Diagnostics;

namespace PlaybookGen.Syntax;

/// <summary>A piece of YAML that knows where it stands. No tags, no anchors, no aliases: plain data.</summary>
public abstract record YamlNode(SourceSpan Span)
{
    /// <summary>What an author would call it.</summary>
    public abstract string Noun { get; }
}

/// <param name="Quoted">Whether it was written in quotes or as a block; then <c>"true"</c> is a word, not a switch.</param>
public sealed record YamlScalar(string Value, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    public override string Noun => Value.Length is 0 && !Quoted ? "nothing" : $"'{(Value.Length > 40 ? Value[..40] + "…" : Value)}'";
    public bool IsEmpty => Value.Length is 0 && !Quoted;
}

public sealed record YamlList(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
{
    public override string Noun => "a list";
}

public sealed record YamlMap(ImmutableArray<(YamlScalar Key, YamlNode Value)> Fields, SourceSpan Span) : YamlNode(Span)
{
    public override string Noun => "a group of keys";
    public static YamlMap Empty(string file) => new([], SourceSpan.Of(file));
}
