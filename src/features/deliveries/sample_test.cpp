#include "features/deliveries/sample_test.hpp"

#include "features/areas/areas.hpp"
#include "features/moments/moments.hpp"
#include "features/processes/processes.hpp"

#include <doctest/doctest.h>

#include <fstream>

namespace wijkspraak::deliveries::testing {

using storage::Transaction;
using wijkspraak::testing::fatma;
using wijkspraak::testing::Town;

processes::ProcessId begin_process(Town& town)
{
    return town.arrange([&](Transaction& transaction) {
        const auto id = processes::begin(
            transaction, {.slug = "afspraken", .title = "Afspraken"}, town.stagehand()
        );
        moments::add(
            transaction, id, moments::MomentDraft{.title = "Startbijeenkomst"}, town.stagehand()
        );
        areas::add(transaction, {.slug = "noord", .name = "Noord"}, town.stagehand());
        return id;
    });
}

SampleFile::SampleFile(std::string field, std::string name, std::string_view bytes)
    : upload_{
          .field = std::move(field),
          .file_name = std::move(name),
          .media_type = "application/octet-stream",
          .path = folder_ / "upload",
          .size = bytes.size()}
{
    std::ofstream{upload_.path, std::ios::binary} << bytes;
}

web::Response bring(Town& town, const std::string& name, std::string_view bytes)
{
    const SampleFile file{"lijst", name, bytes};
    return town.post(place, fatma, {}, {file.upload()});
}

web::Response bring_message(Town& town, const std::string& name, std::string_view bytes)
{
    const SampleFile file{"berichten", name, bytes};
    return town.post(place + "/berichten", fatma, {}, {file.upload()});
}

web::Response paste_message(Town& town, const std::string& source)
{
    return town.post(
        place + "/berichten",
        fatma,
        {
            {"bron", source}
    }
    );
}

std::string begin_import(Town& town, const std::string& name, std::string_view bytes)
{
    const auto answer = bring(town, name, bytes);
    REQUIRE_MESSAGE(answer.status == 303, text_of(answer));
    wijkspraak::testing::Visitor official{town, fatma};
    official.open(answer.location).press("Bekijk hoe het wordt").press("Lijst overnemen");
    return answer.location;
}

std::string text_of(const web::Response& response)
{
    const auto* page = std::get_if<web::Page>(&response.body);
    if (page == nullptr) return {};
    return Language::dutch().say(page->title) + " " + html::text_of(page->content);
}

Server::Server(Town& town)
    : clock{town.now}, importer{town.database(), clock, [this](const ImportFault& fault) {
                                    log.push_back(fault);
                                }}
{}

void Server::imports_units(int units)
{
    importer.import_next([&] { return units-- == 0; });
}

std::string list_of(int rows, int from)
{
    std::string list = "kenmerk;tekst;datum\r\n";
    for (int row = from; row < from + rows; ++row) {
        const auto number = std::to_string(row);
        list += "R" + number + ";Wens " + number + ";1-3-2026\r\n";
    }
    return list;
}

} // namespace wijkspraak::deliveries::testing
