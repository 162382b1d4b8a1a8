#include "features/bodies/store.hpp"

namespace wijkspraak::bodies {

namespace {

constexpr std::int64_t kept_for = 24 * one_hour;

constexpr std::string_view insert_import = R"(
    insert into body_imports (account_id, at, file_name, bytes)
    values ($1, $2, $3, $4)
    returning id
)";

constexpr std::string_view import_by_id = R"(
    select file_name, bytes
    from body_imports
    where id = $1 and account_id = $2
)";

constexpr std::string_view delete_import = R"(
    delete from body_imports where id = $1
)";

constexpr std::string_view delete_old_imports = R"(
    delete from body_imports where at < $1 or account_id = $2
)";

} // namespace

ImportId keep_import(
    Transaction& transaction, const Import& import, people::AccountId account, Instant at
)
{
    transaction.keep_house(delete_old_imports, at + -kept_for, account);
    const storage::Blob bytes{import.bytes};
    return transaction.keep_house(insert_import, account, at, import.file_name, bytes)
        .front()
        .get<ImportId>(0);
}

std::optional<Import> find_import(Transaction& transaction, ImportId id, people::AccountId account)
{
    return transaction.first(
        [](const storage::Row& row) {
            return Import{row.get<std::string>(0), row.get<storage::Blob>(1).bytes};
        },
        import_by_id,
        id,
        account
    );
}

void drop_import(Transaction& transaction, ImportId id)
{
    transaction.keep_house(delete_import, id);
}

} // namespace wijkspraak::bodies
