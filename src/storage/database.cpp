#include "storage/database.hpp"

#include "storage/postgres.hpp"
#include "storage/sqlite.hpp"

#include <mutex>

namespace wijkspraak::storage {

namespace {

thread_local const void* innermost_work = nullptr;

} // namespace

std::unique_ptr<Database> Database::open(const std::string& where)
{
    if (where.starts_with("postgresql://") or where.starts_with("postgres://"))
        return open_postgres(where);
    return open_sqlite(where);
}

void Database::listen(Listener listener)
{
    const std::unique_lock lock{listener_mutex_};
    listener_ = std::move(listener);
}

void Database::tell(const std::vector<std::string>& topics) const
{
    const std::shared_lock lock{listener_mutex_};
    if (listener_ and not topics.empty()) listener_(topics);
}

Database::AtWork::AtWork(const Database& database)
    : database_{&database}, outer_{static_cast<const AtWork*>(innermost_work)}
{
    for (const auto* mark = outer_; mark != nullptr; mark = mark->outer_)
        if (mark->database_ == database_)
            throw std::logic_error{"a unit of work begun inside another on the same database"};
    innermost_work = this;
}

Database::AtWork::~AtWork()
{
    innermost_work = outer_;
}

} // namespace wijkspraak::storage
