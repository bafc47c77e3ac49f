using System.Diagnostics;
using Parallax.Corpora;
using Parallax.Files.Codebooks;
using Parallax.Studies;
using Parallax.Studies.Store;

var sw = Stopwatch.StartNew();
void T(string s) => Console.Error.WriteLine($"{sw.ElapsedMilliseconds} {s}");
var problems = new List<Problem>();
var codebook = CodebookReader.Read(File.ReadAllText(args[1]), args[1], problems);
foreach (var p in problems)
{
    Console.Error.WriteLine(p);
}
T("codebook");
var folder = new FolderCoding { Folder = args[0], Codebook = codebook!, Pattern = FileNamePattern.Parse("{actor}_{session}_{year}") };
var texts = folder.Texts(problems);
T("files");
var coder = folder.Coder();
T("coder");
using var store = CorpusStore.Open(args[3]);
T("open");
store.Read(texts, false, problems, null, default);
T("read");
store.Code(coder, null, default);
T("code");
var rows = store.WriteCodings(coder, args[2], default);
T("write " + rows + " types " + store.Vocabulary.Count);
foreach (var p in problems.Take(10))
{
    Console.Error.WriteLine(p);
}
return 0;
