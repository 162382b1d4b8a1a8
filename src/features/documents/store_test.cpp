#include "features/documents/documents.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace wijkspraak::documents {

using testing::Folder;
using testing::for_each_database;

namespace {

const storage::Actor project_leader{.account = 1, .role = "projectleider", .at = {1'000}};
constexpr std::int64_t process = 7;

web::Upload upload(const Folder& folder, const std::string& name, const std::string& bytes)
{
    const auto path = folder / "upload";
    std::ofstream{path, std::ios::binary} << bytes;
    return {
        .field = "bestand",
        .file_name = name,
        .media_type = "",
        .path = path,
        .size = bytes.size()};
}

DocumentId add_letter(storage::Database& database)
{
    return database.write([](storage::Transaction& transaction) {
        return add(
            transaction,
            {.title = "Brief aan de raad", .kind = "brief", .on = Dated::parse("2022-06~")},
            process,
            project_leader
        );
    });
}

} // namespace

TEST_CASE("a paper is found again as it was written down")
{
    for_each_database(migrations(), [](storage::Database& database) {
        const auto id = add_letter(database);
        database.write([&](storage::Transaction& transaction) {
            auto letter = find(transaction, id).value();
            CHECK(letter.on == Dated::parse("2022-06~"));
            letter.status = DocumentStatus::adopted;
            change(transaction, id, letter, process, project_leader);
        });

        const auto papers =
            database.read([](auto& transaction) { return of_process(transaction, process); });
        REQUIRE(papers.size() == 1);
        CHECK(papers.front().title == "Brief aan de raad");
        CHECK(papers.front().status == DocumentStatus::adopted);
        CHECK_FALSE(papers.front().file);
    });
}

TEST_CASE("a paper is not changed under the name of another process")
{
    for_each_database(migrations(), [](storage::Database& database) {
        const auto id = add_letter(database);
        database.write([&](storage::Transaction& transaction) {
            change(
                transaction,
                id,
                {.title = "Iets anders", .kind = "brief"},
                process + 1,
                project_leader
            );
        });

        const auto letter = database.read([&](auto& transaction) { return find(transaction, id); });
        CHECK(letter->title == "Brief aan de raad");
    });
}

TEST_CASE("a large file comes back byte for byte")
{
    for_each_database(migrations(), [](storage::Database& database) {
        const Folder folder;
        std::string bytes = "%PDF-1.7\n";
        for (int i = 0; i < 600'000; ++i) bytes += static_cast<char>(i % 251);
        const auto id = add_letter(database);

        const auto file = database.write([&](storage::Transaction& transaction) {
            return attach(
                       transaction,
                       id,
                       upload(folder, "C:\\map\\brief.pdf", bytes),
                       process,
                       project_leader
            )
                .value();
        });

        database.read([&](storage::Transaction& transaction) {
            CHECK(find(transaction, id)->file == file);
            const auto kept = find(transaction, file).value();
            CHECK(kept.name == "brief.pdf");
            CHECK(kept.media_type == "application/pdf");
            CHECK(kept.size == static_cast<std::int64_t>(bytes.size()));
            CHECK(bytes_of(transaction, file) == bytes);
        });
    });
}

TEST_CASE("a file is known by the fingerprint that everyone can compute")
{
    for_each_database(migrations(), [](storage::Database& database) {
        const Folder folder;
        const auto id = add_letter(database);
        database.write([&](storage::Transaction& transaction) {
            const auto file =
                attach(transaction, id, upload(folder, "abc.txt", "abc"), process, project_leader);
            REQUIRE(file);
            CHECK(
                find(transaction, *file)->sha256 ==
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            );
        });
    });
}

TEST_CASE("what is no document, picture or table is not taken in")
{
    for_each_database(migrations(), [](storage::Database& database) {
        const Folder folder;
        const auto id = add_letter(database);
        const auto refusal = [&](const std::string& name, const std::string& bytes) {
            return database.write([&](storage::Transaction& transaction) {
                return not attach(
                    transaction, id, upload(folder, name, bytes), process, project_leader
                );
            });
        };
        CHECK(refusal("leeg.pdf", ""));
        CHECK(refusal("brief.pdf", "MZ programma"));
        CHECK(refusal("plaatje.svg", "<svg/>"));
        CHECK(refusal("brief.docx", "PK\x03\x04 maar geen pakket"));
        CHECK(refusal("lijst.csv", std::string(5000, 'a') + '\0'));

        const auto letter = database.read([&](auto& transaction) { return find(transaction, id); });
        CHECK_FALSE(letter->file);
    });
}

} // namespace wijkspraak::documents
