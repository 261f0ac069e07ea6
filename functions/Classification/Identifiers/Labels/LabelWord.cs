namespace Baygate.Classification.Identifiers.Labels;

/// <summary>What a word is to labels.</summary>
internal enum LabelWord
{
    /// <summary>No label ends with it.</summary>
    None,

    /// <summary>Labels of several words end with it.</summary>
    Last,

    /// <summary>It may be a label.</summary>
    Whole,

    /// <summary>It is a label that decides nothing, and no other label ends with it.</summary>
    Silent,
}
