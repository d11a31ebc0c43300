using PlaybookGen.Diagnostics;
using PlaybookGen.Model;

namespace PlaybookGen.Kinds.Reflections;

/// <summary>Tells which questions want to show an answer that nobody is asked for.</summary>
internal static class ReuseCheck
{
    public static IEnumerable<Diagnostic> Of(Reflection reflection, Edition edition)
    {
        foreach (var question in reflection.Questions)
        {
            if (question.Reuse is not { } reuse)
                continue;
            // A reflection that does not exist is told as any reference that leads nowhere.
            var found = edition.Find($"{Reflection.Kind.Name}:{reuse.Reflection.Value}") as Reflection;
            if (reuse.Question.Length > 0 && found is null)
                continue;
            var known = (found is null ? edition.Entries.OfType<Reflection>() : [found]).SelectMany(Names).Where(name => name != Name(reflection, question));
            if (found is null || !known.Contains(reuse.Written.Value))
                yield return Problems.NothingToReuse(reuse.Written, known);
        }
    }

    private static IEnumerable<string> Names(Reflection reflection) => reflection.Questions.Select(question => Name(reflection, question));

    private static string Name(Reflection reflection, Question question) => $"{reflection.Head.Id.Value}/{question.Id.Value}";
}
