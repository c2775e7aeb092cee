namespace HonoStar.CodeModel;

/// <summary>The signals that one record is, for typed references to them.</summary>
/// <param name="Name">The name of the class that holds the references.</param>
/// <param name="FullName">The record's full name.</param>
/// <param name="IsPublic">Whether every assembly can name the record and what is in it.</param>
/// <param name="Signals">Its signals.</param>
/// <param name="Groups">The records that stand in it.</param>
internal sealed record SignalGroup(string Name, string FullName, bool IsPublic, EquatableArray<SignalModel> Signals, EquatableArray<SignalGroup> Groups);

/// <summary>A signal.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Path">The signal's path.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Item">The type of its items, where each is written as an input; else <see langword="null"/>.</param>
internal sealed record SignalModel(string Name, string Path, string Type, string? Item);
