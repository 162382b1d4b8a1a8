#include "features/deliveries/store.hpp"

namespace wijkspraak::deliveries {

using processes::ProcessId;

namespace {

constexpr std::string_view letter_by_id = R"(
    select id, process_id, file_id, file_name, subject, sender, origin, message_number, brought_at
    from delivery_letters
    where process_id = $1 and id = $2
)";

constexpr std::string_view letters_of_process = R"(
    select id, process_id, file_id, file_name, subject, sender, origin, message_number, brought_at
    from delivery_letters
    where process_id = $1
    order by id
)";

constexpr std::string_view letter_with_origin = R"(
    select id from delivery_letters where process_id = $1 and origin = $2
)";

constexpr std::string_view insert_letter = R"(
    insert into delivery_letters (
        process_id, file_id, file_name, subject, sender, origin, message_number, brought_at
    )
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    returning id
)";

constexpr std::string_view delete_letter = R"(
    delete from delivery_letters where id = $1
)";

Letter read_letter(const storage::Row& row)
{
    return {
        .id = row.get<LetterId>(0),
        .process = row.get<ProcessId>(1),
        .file = row.get<BroughtFileId>(2),
        .file_name = row.get<std::string>(3),
        .subject = row.get<std::string>(4),
        .sender = row.get<std::string>(5),
        .origin = row.get<std::string>(6),
        .inner = row.get<std::size_t>(7),
        .brought_at = row.get<Instant>(8)};
}

} // namespace

std::optional<Letter> LetterStore::find(ProcessId process, LetterId id) const
{
    return sql_.first(read_letter, letter_by_id, process, id);
}

std::vector<Letter> LetterStore::of_process(ProcessId process) const
{
    return sql_.all(read_letter, letters_of_process, process);
}

std::optional<LetterId> LetterStore::waiting(ProcessId process, const std::string& origin) const
{
    const auto rows = sql_.run(letter_with_origin, process, origin);
    if (rows.empty()) return std::nullopt;
    return rows.front().get<LetterId>(0);
}

LetterId LetterStore::add(
    ProcessId process, const LetterDraft& draft, const std::string& bytes, Instant now
)
{
    BroughtFiles files{sql_};
    const auto file = files.begin(draft.file_name);
    int number = 0;
    for (std::size_t from = 0; from < bytes.size(); from += part_size)
        files.append(file, ++number, storage::Blob{bytes.substr(from, part_size)});
    return sql_
        .keep_house(
            insert_letter,
            process,
            file,
            draft.file_name,
            draft.subject,
            draft.sender,
            draft.origin,
            draft.inner,
            now
        )
        .front()
        .get<LetterId>(0);
}

void LetterStore::drop(const Letter& letter)
{
    sql_.keep_house(delete_letter, letter.id);
    BroughtFiles{sql_}.drop(letter.file);
}

} // namespace wijkspraak::deliveries
