namespace VolunteerPortal.Data;

/// <summary>How it stands with the database.</summary>
public enum DatabaseCondition
{
    /// <summary>It does not answer.</summary>
    Away,

    /// <summary>Its schema is older than the program, or it has none: `migrate` has not run yet.</summary>
    NotMigrated,

    /// <summary>What it holds was sealed with another master key.</summary>
    OtherKey,

    Ready,
}
