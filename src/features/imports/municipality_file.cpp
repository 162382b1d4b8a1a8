#include "features/imports/bundle.hpp"

namespace wijkspraak::imports {

namespace {

AreaEntry read_area(Entry& entry)
{
    AreaEntry area;
    area.source = entry.source();
    area.key = entry.key("sleutel");
    area.draft = {
        .kind = areas::AreaKind::district,
        .slug = area.key,
        .name = entry.text("naam", Need::required, longest_line),
        .code = entry.text("code", Need::optional, 20)};
    return area;
}

BodyEntry read_body(Entry& entry)
{
    BodyEntry body;
    body.source = entry.source();
    body.key = entry.key("sleutel");
    body.draft = {
        .slug = body.key,
        .name = entry.text("naam", Need::required, longest_line),
        .kind = entry.word("soort", bodies::body_kinds),
        .about = entry.text("over")};
    body.district = reference(entry, "stadsdeel");
    return body;
}

} // namespace

void read_municipality(Entry& root, Bundle& bundle)
{
    bundle.areas = root.each("stadsdeel", read_area);
    bundle.bodies = root.each("wijkorgaan", read_body);
}

} // namespace wijkspraak::imports
