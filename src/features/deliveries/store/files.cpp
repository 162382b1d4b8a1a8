#include "features/deliveries/store.hpp"
#include "features/people/people.hpp"

namespace wijkspraak::deliveries {

namespace {

constexpr std::string_view insert_file = R"(
    insert into delivery_files (name) values ($1) returning id
)";

constexpr std::string_view insert_part = R"(
    insert into delivery_file_parts (file_id, number, bytes) values ($1, $2, $3)
)";

constexpr std::string_view parts_of_file = R"(
    select bytes from delivery_file_parts where file_id = $1 order by number
)";

constexpr std::string_view delete_parts = R"(
    delete from delivery_file_parts where file_id = $1
)";

constexpr std::string_view delete_file = R"(
    delete from delivery_files where id = $1
)";

constexpr std::string_view key_with_name = R"(
    select secret from delivery_keys where name = 'afdruk'
)";

constexpr std::string_view insert_key = R"(
    insert into delivery_keys (name, secret) values ('afdruk', $1)
    on conflict (name) do nothing
)";

} // namespace

std::string print_key(storage::Transaction& transaction)
{
    const auto rows = transaction.run(key_with_name);
    return rows.empty() ? std::string{} : rows.front().get<std::string>(0);
}

std::string print_key_of(storage::Database& database)
{
    auto key =
        database.read([](storage::Transaction& transaction) { return print_key(transaction); });
    if (not key.empty()) return key;
    return database.write([](storage::Transaction& transaction) {
        transaction.keep_house(insert_key, people::new_visit());
        return print_key(transaction);
    });
}

BroughtFileId BroughtFiles::begin(const std::string& name)
{
    return sql_.keep_house(insert_file, name).front().get<BroughtFileId>(0);
}

void BroughtFiles::append(BroughtFileId id, int number, const storage::Blob& part)
{
    sql_.keep_house(insert_part, id, number, part);
}

std::string BroughtFiles::bytes_of(BroughtFileId id) const
{
    std::string bytes;
    for (const auto& part : sql_.run(parts_of_file, id)) bytes += part.text(0);
    return bytes;
}

void BroughtFiles::drop(BroughtFileId id)
{
    sql_.keep_house(delete_parts, id);
    sql_.keep_house(delete_file, id);
}

} // namespace wijkspraak::deliveries
