namespace Tacitus.Coding.Places;

/// <summary>How exactly an address says where in a town something is, the vaguest first.</summary>
internal enum AddressKind
{
    /// <summary>A street or road: "Velm Street", "Highway 27".</summary>
    Street,

    /// <summary>Where two meet: "the corner of Kelv and Dorn".</summary>
    Corner,

    /// <summary>The houses of a hundred: "the 300 block of Velm Street".</summary>
    Block,

    /// <summary>One house: "14 Velm Court".</summary>
    House,
}
