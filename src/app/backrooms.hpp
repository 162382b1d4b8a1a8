#pragma once

#include "app/workroom.hpp"
#include "features/deliveries/deliveries.hpp"
#include "features/publication/publication.hpp"
#include "features/reports/printing.hpp"
#include "storage/database.hpp"

#include <functional>
#include <string>
#include <vector>

namespace wijkspraak::app {

using Log = std::function<void(const std::string& line)>;

/// Telling an answer to the people whom the request that gave it could not tell.
Jobs telling(storage::Database& database, const Clock& clock, const Log& log);

/// What takes longer than a request, each kind of it on a thread of its own.
class Backrooms {
public:
    Backrooms(storage::Database& database, const Clock& clock, const Log& log);

    /// Has each look at once when one of the topics says that there is something to do.
    void notice(const std::vector<std::string>& topics);

private:
    reports::Printer printer_;
    deliveries::Importer importer_;
    publication::Publisher publisher_;
    Workroom print_room_;
    Workroom import_room_;
    Workroom publication_room_;
    Workroom telling_room_;
};

} // namespace wijkspraak::app
