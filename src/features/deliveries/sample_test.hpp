#pragma once

#include "features/deliveries/deliveries.hpp"
#include "support/databases.hpp"
#include "support/town.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::deliveries::testing {

inline const std::string place = "/kantoor/trajecten/afspraken/aanleveren";

/// A process where files can be brought, with one moment and one area.
processes::ProcessId begin_process(wijkspraak::testing::Town& town);

/// A file as a browser sends it, on disk for as long as this stands.
class SampleFile {
public:
    SampleFile(std::string field, std::string name, std::string_view bytes);
    const web::Upload& upload() const { return upload_; }

private:
    wijkspraak::testing::Folder folder_;
    web::Upload upload_;
};

/// What Fatma gets when she brings a list.
web::Response bring(
    wijkspraak::testing::Town& town, const std::string& name, std::string_view bytes
);
/// The same with messages; without files, the source that she pasted.
web::Response bring_message(
    wijkspraak::testing::Town& town, const std::string& name, std::string_view bytes
);
web::Response paste_message(wijkspraak::testing::Town& town, const std::string& source);

/// Brings a list, agrees to what was guessed, and has it taken over when a server comes by; gives
/// its address.
std::string begin_import(
    wijkspraak::testing::Town& town, const std::string& name, std::string_view bytes
);

/// What the page says, in Dutch.
std::string text_of(const web::Response& response);

/// A server that takes over lists for the town.
struct Server {
    explicit Server(wijkspraak::testing::Town& town);

    bool imports()
    {
        return importer.import_next([] { return false; });
    }
    /// Stops after so many units of work.
    void imports_units(int units);

    /// A second passes each time that somebody looks at it.
    class TickingClock : public Clock {
    public:
        explicit TickingClock(Instant now) : now_{now} {}
        Instant now() const override { return now_ = now_ + one_second; }
        void pass(std::int64_t milliseconds) { now_ = now_ + milliseconds; }

    private:
        mutable Instant now_;
    };

    TickingClock clock;
    std::vector<ImportFault> log;
    Importer importer;
};

/// "kenmerk;tekst;datum" with so many rows: "Wens 1", "Wens 2"…
std::string list_of(int rows, int from = 1);

} // namespace wijkspraak::deliveries::testing
