namespace VolunteerPortal.IntegrationTests.Features.Accounts;

/// <summary>The account tests share one portal, one after the other: some of them count what it hashes.</summary>
[CollectionDefinition(nameof(AccountsCollection))]
public sealed class AccountsCollection : ICollectionFixture<AccountsFixture>;
