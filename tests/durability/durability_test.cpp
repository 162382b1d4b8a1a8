#include "storage/audit.hpp"
#include "storage/values.hpp"
#include "support/databases.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <set>

using namespace wijkspraak;
using namespace wijkspraak::storage;
using testing::for_each_place;

namespace {

const Migrations tables_of_the_test{
    {"town",
     1, "create table letters (number @int primary key) @strict;"
     "create table envelopes (letter @int primary key references letters (number)) @strict;"}
};

constexpr std::int64_t letters_per_round = 1000;

using Numbers = std::set<std::int64_t>;

/// The program that writes, with its acknowledgements; it is killed at the latest with the value.
class Writer {
public:
    Writer(const std::string& where, std::int64_t first)
    {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        output_ = ::fdopen(ends[0], "r");

        auto program =
            (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "durability_writer")
                .string();
        std::array words{program, where, std::to_string(first), std::to_string(letters_per_round)};
        const std::array arguments{
            words[0].data(),
            words[1].data(),
            words[2].data(),
            words[3].data(),
            static_cast<char*>(nullptr)};
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        const int error =
            ::posix_spawn(&id_, program.c_str(), &actions, nullptr, arguments.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        REQUIRE(error == 0);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer()
    {
        ::kill(id_, SIGKILL);
        ::waitpid(id_, nullptr, 0);
        std::fclose(output_);
    }

    /// Reads so many acknowledgements, or all there are.
    void read(Numbers& acknowledged, std::size_t count = letters_per_round)
    {
        long long number = 0;
        for (std::size_t i = 0; i < count and std::fscanf(output_, "%lld", &number) == 1; ++i)
            acknowledged.insert(number);
    }

    /// Kills it in the midst of its work; reads what it had acknowledged until then.
    void kill(Numbers& acknowledged)
    {
        ::kill(id_, SIGKILL);
        read(acknowledged);
    }

private:
    ::pid_t id_ = 0;
    std::FILE* output_ = nullptr;
};

Numbers numbers(Database& database, std::string_view sql)
{
    return database.read([&](Transaction& t) {
        Numbers found;
        const auto rows = t.run(sql);
        for (const auto& row : rows) found.insert(row.number(0));
        return found;
    });
}

void check_whole(Database& database, const Numbers& acknowledged)
{
    const auto letters = numbers(database, "select number from letters");
    CHECK(std::includes(letters.begin(), letters.end(), acknowledged.begin(), acknowledged.end()));
    CHECK(letters == numbers(database, "select letter from envelopes"));
    CHECK(letters == numbers(database, "select subject from audit_entries"));
}

} // namespace

TEST_SUITE_BEGIN("durability");

TEST_CASE("a program killed at any moment of 1,000 writes loses none that it acknowledged")
{
    for_each_place([](const testing::Place& place) {
        auto all = storage::migrations();
        all.push_back(tables_of_the_test.front());
        Database::open(place.where())->migrate(all);

        Numbers acknowledged;
        std::int64_t first = 0;
        for (const std::size_t moment : {1, 17, 64, 211, 499, 777, 1000}) {
            INFO("killed after ", moment, " acknowledgements");
            const auto before = acknowledged.size();
            Writer writer{place.where(), first};
            writer.read(acknowledged, moment);
            CHECK(acknowledged.size() == before + moment);
            writer.kill(acknowledged);
            first += letters_per_round;

            check_whole(*Database::open(place.where()), acknowledged);
        }
    });
}

TEST_SUITE_END();
