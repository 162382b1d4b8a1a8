#include "paper/odt/parts.hpp"
#include "paper/xml.hpp"

namespace wijkspraak::paper::odt {

std::string picture_name(int number)
{
    return "Pictures/figuur-" + std::to_string(number) + ".svg";
}

std::string description_of(const Document& document)
{
    const auto moment = to_iso(document.dated) + "T00:00:00";
    xml::Writer xml;
    xml.open("office:document-meta");
    xml.attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0");
    xml.attribute("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    xml.attribute("office:version", "1.3");
    xml.open("office:meta");
    xml.open("meta:generator").text("Wijkspraak").close();
    xml.open("dc:title").text(document.title).close();
    xml.open("dc:subject").text(document.subtitle).close();
    xml.open("meta:initial-creator").text(document.author).close();
    xml.open("dc:creator").text(document.author).close();
    xml.open("meta:creation-date").text(moment).close();
    xml.open("dc:date").text(moment).close();
    xml.open("dc:language").text(document.language).close();
    return xml.take();
}

std::string manifest_of(const Document& document)
{
    xml::Writer xml;
    const auto file = [&](std::string_view path, std::string_view type) {
        xml.open("manifest:file-entry").attribute("manifest:full-path", path);
        xml.attribute("manifest:media-type", type).close();
    };

    xml.open("manifest:manifest");
    xml.attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    xml.attribute("manifest:version", "1.3");
    xml.open("manifest:file-entry").attribute("manifest:full-path", "/");
    xml.attribute("manifest:version", "1.3");
    xml.attribute("manifest:media-type", "application/vnd.oasis.opendocument.text").close();
    file("content.xml", "text/xml");
    file("styles.xml", "text/xml");
    file("meta.xml", "text/xml");
    int figures = 0;
    for (const auto& block : document.blocks)
        if (std::holds_alternative<Figure>(block)) file(picture_name(++figures), "image/svg+xml");
    return xml.take();
}

} // namespace wijkspraak::paper::odt
