namespace VolunteerPortal.AttackTests.BadInput;

/// <summary>One place into which bad input can be put: a field, a key, a header.</summary>
/// <param name="name">For the report.</param>
public abstract class Target(string name)
{
    /// <summary>How many different bad inputs it takes.</summary>
    public abstract int Count { get; }

    /// <summary>Of which as many must be sent even when only a sample is: the first ones.</summary>
    public virtual int Always => 0;

    /// <summary>Null when this place has no such input.</summary>
    public abstract Task<Shot?> Send(int which);

    public override string ToString() => name;
}
