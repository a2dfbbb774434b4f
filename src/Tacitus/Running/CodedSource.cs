using System.Collections.Immutable;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;
using Tacitus.Model.Texts;

namespace Tacitus.Running;

/// <summary>What became of one source: a coded article, or issues that lost it.</summary>
/// <param name="Source">The source.</param>
/// <param name="Given">What users say of it, all appearances taken together.</param>
/// <param name="Coded">The article; null when it could not be read, or is known.</param>
/// <param name="Issues">What went wrong before there was an article.</param>
internal sealed record CodedSource(Source Source, GivenMetadata Given, CodedArticle? Coded, ImmutableArray<Issue> Issues);
