using Tacitus.Model.Statements;

namespace Tacitus.Pages.Articles;

/// <summary>What sort of question a field answers: the words of an article are marked by it.</summary>
internal static class FieldGroup
{
    /// <summary>The groups with their names, in the order of the key.</summary>
    public static readonly (string Code, string Name)[] All = [("who", "who"), ("what", "what happened"), ("when", "when"), ("where", "where"), ("many", "how many"), ("ties", "names and ties")];

    /// <summary>The code of the group of <paramref name="field"/>.</summary>
    public static string Of(Field field) => field switch
    {
        Field.Date => "when",
        Field.Place => "where",
        Field.Killed or Field.Injured or Field.Kidnapped or Field.Arrested or Field.Missing or Field.Attackers or Field.Displaced or Field.Property => "many",
        Field.Perpetrator or Field.Suspect or Field.Target or Field.Victim or Field.Claim or Field.Channel or Field.Authentication or Field.Accusation or Field.Denial or Field.Warning => "who",
        Field.Relation or Field.Name or Field.Attribute => "ties",
        _ => "what",
    };
}
