// Writes letters from 64 threads at once and names each on its output once it has been
// acknowledged. It is started, and killed, by durability_test.cpp:  durability_writer DATABASE
// FIRST COUNT

#include "storage/audit.hpp"
#include "storage/values.hpp"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

using namespace wijkspraak;
using namespace wijkspraak::storage;

namespace {

constexpr int threads = 64;
const Actor writer{.account = {}, .role = "test", .at = {}};

// Two rows and an audit entry, so that half a unit would show.
void write_letter(Database& database, std::int64_t number)
{
    database.write([&](Transaction& t) {
        t.run("insert into letters (number) values ($1)", number);
        t.run("insert into envelopes (letter) values ($1)", number);
        audit(t, writer, {.action = "letter.add", .subject = number, .process = number % 8});
    });
}

// A line this short arrives whole or not at all.
void acknowledge(std::int64_t number)
{
    const auto line = std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::abort();
}

} // namespace

int main(int count, char** words)
{
    if (count != 4) return EXIT_FAILURE;
    const auto database = Database::open(words[1]);
    std::atomic<std::int64_t> next = std::atoll(words[2]);
    const auto end = next + std::atoll(words[3]);

    std::vector<std::thread> writers;
    for (int i = 0; i < threads; ++i)
        writers.emplace_back([&] {
            for (auto number = next++; number < end; number = next++) {
                write_letter(*database, number);
                acknowledge(number);
            }
        });
    for (auto& thread : writers) thread.join();
    return EXIT_SUCCESS;
}
