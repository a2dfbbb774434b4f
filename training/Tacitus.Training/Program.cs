using System.CommandLine;
using Tacitus.Training;
using Tacitus.Training.Actors;
using Tacitus.Training.Classifying;
using Tacitus.Training.Confidence;
using Tacitus.Training.Gazetteers;
using Tacitus.Training.Grouping;
using Tacitus.Training.Linking;
using Tacitus.Training.Persons;
using Tacitus.Training.Places;
using Tacitus.Training.Relations;
using Tacitus.Training.Relations.Naming;
using Tacitus.Training.Relations.Weighing;
using Tacitus.Training.Relevance;
using Tacitus.Training.Roles;
using Tacitus.Training.Spotting;
using Tacitus.Training.Tactics;
using Tacitus.Training.Tagging;

var root = new RootCommand("Makes what Tacitus ships and does not write by hand: the gazetteer and the models.")
{
    AllCommand.Create(),
    GazetteerCommand.Create(),
    LemmasCommand.Create(),
    NounsCommand.Create(),
    LinksCommand.Create(),
    TaggerCommand.Create(),
    ClassifierCommand.CreateSentences(),
    ClassifierCommand.CreateTypes(),
    WordsCommand.Create(),
    CommonWordsCommand.Create(),
    PlacesCommand.Create(),
    RelationsCommand.Create(),
    EventPlacesCommand.Create(),
    ReportPlacesCommand.Create(),
    PersonsCommand.Create(),
    GroupsCommand.Create(),
    RolesCommand.Create(),
    SpotsCommand.Create(),
    GroupingCommand.Create(),
    RelevanceCommand.Create(),
    EventsCommand.Create(),
    AimsCommand.Create(),
    DoersCommand.Create(),
    PartiesCommand.Create(),
    TiesCommand.Create(),
    TieRulesCommand.Create(),
    TacticsCommand.Create(),
    ConfidenceCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
