#include "app/backrooms.hpp"

#include "features/themes/themes.hpp"
#include "paper/json.hpp"

namespace wijkspraak::app {

namespace {

std::string log_line(std::string_view job, std::string_view reference, std::string_view what)
{
    return paper::JsonWriter{}
        .begin_object()
        .member("level", "error")
        .member("reference", reference)
        .member("route", job)
        .member("what", what)
        .end_object()
        .take();
}

template <typename Fault>
std::function<void(const Fault&)> faults_to(const Log& log, std::string_view job)
{
    return [&log, job](const Fault& fault) { log(log_line(job, fault.reference, fault.what)); };
}

std::function<void(std::string_view)> words_to(const Log& log, std::string_view job)
{
    return [&log, job](std::string_view what) { log(log_line(job, {}, what)); };
}

} // namespace

Jobs telling(storage::Database& database, const Clock& clock, const Log& log)
{
    const auto tell_some = [&](storage::Transaction& transaction) {
        return themes::tell_some(transaction, {.role = "omroeper", .at = clock.now()});
    };
    return {
        .topic = themes::answers_topic,
        .do_next = [&database, tell_some](const auto& /*is_stopping*/
                   ) { return database.write(tell_some); },
        .tidy = [] {},
        .log = words_to(log, "answers")};
}

Backrooms::Backrooms(storage::Database& database, const Clock& clock, const Log& log)
    : printer_{database, clock, faults_to<reports::PrintFault>(log, "print")},
      importer_{database, clock, faults_to<deliveries::ImportFault>(log, "import")},
      publisher_{database, clock, faults_to<publication::PublishingFault>(log, "publication")},
      print_room_{
          clock,
          {.topic = reports::print_topic,
           .do_next = [&](const auto& is_stopping) { return printer_.print_next(is_stopping); },
           .tidy = [&] { printer_.tidy(); },
           .log = words_to(log, "print")}},
      import_room_{
          clock,
          {.topic = deliveries::import_topic,
           .do_next = [&](const auto& is_stopping) { return importer_.import_next(is_stopping); },
           .tidy = [&] { importer_.tidy(); },
           .log = words_to(log, "import")}},
      publication_room_{
          clock,
          {.topic = publication::order_topic,
           .do_next =
               [&](const auto& is_stopping) { return publisher_.publish_next(is_stopping); },
           .tidy = [&] { publisher_.tidy(); },
           .log = words_to(log, "publication")}},
      telling_room_{clock, telling(database, clock, log)}
{}

void Backrooms::notice(const std::vector<std::string>& topics)
{
    print_room_.notice(topics);
    import_room_.notice(topics);
    publication_room_.notice(topics);
    telling_room_.notice(topics);
}

} // namespace wijkspraak::app
