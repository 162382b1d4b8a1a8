#include "paper/odt/parts.hpp"
#include "paper/palette.hpp"
#include "paper/xml.hpp"

namespace wijkspraak::paper::odt {

namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3">
<office:font-face-decls>
 <style:font-face style:name="Open Sans" svg:font-family="'Open Sans'" style:font-family-generic="swiss" style:font-pitch="variable"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
 <style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="36pt"/>
 <style:text-properties style:font-name="Open Sans" fo:font-size="10pt" fo:color="{ink}" fo:language="{language}" fo:country="{country}"/>
</style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
)";

constexpr std::string_view text_styles =
    R"(<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-bottom="8pt" fo:line-height="112%"/>
</style:style>
<style:style style:name="List" style:display-name="List" style:family="paragraph" style:parent-style-name="Text_20_body">
 <style:paragraph-properties fo:margin-bottom="3pt"/>
</style:style>
<style:style style:name="Title" style:display-name="Title" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="110pt" fo:margin-bottom="8pt" fo:line-height="92%"/>
 <style:text-properties fo:font-size="28pt" fo:font-weight="bold" fo:color="{accent}"/>
</style:style>
<style:style style:name="Subtitle" style:display-name="Subtitle" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-bottom="36pt"/>
 <style:text-properties fo:font-size="14pt" fo:color="{quiet}"/>
</style:style>
<style:style style:name="Sender" style:display-name="Sender" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-bottom="8pt"/>
 <style:text-properties fo:font-size="11pt" fo:font-weight="bold" fo:color="{quiet}"/>
</style:style>
<style:style style:name="Draft" style:display-name="Draft" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-bottom="8pt"/>
 <style:text-properties fo:font-weight="bold" fo:color="{care}"/>
</style:style>
<style:style style:name="Heading" style:display-name="Heading" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:keep-with-next="always"/>
 <style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="1">
 <style:paragraph-properties fo:margin-top="30pt" fo:margin-bottom="10pt"/>
 <style:text-properties fo:font-size="19pt" fo:color="{accent}"/>
</style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="2">
 <style:paragraph-properties fo:margin-top="20pt" fo:margin-bottom="5pt"/>
 <style:text-properties fo:font-size="13pt"/>
</style:style>
<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:parent-style-name="Heading" style:default-outline-level="3">
 <style:paragraph-properties fo:margin-top="14pt" fo:margin-bottom="4pt"/>
 <style:text-properties fo:font-size="10.5pt" fo:color="{accent}"/>
</style:style>
<style:style style:name="Contents_20_Heading" style:display-name="Contents Heading" style:family="paragraph" style:parent-style-name="Heading">
 <style:paragraph-properties fo:margin-bottom="10pt"/>
 <style:text-properties fo:font-size="19pt" fo:color="{accent}"/>
</style:style>
)";

constexpr std::string_view block_styles =
    R"(<style:style style:name="Caption" style:display-name="Caption" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="12pt" fo:margin-bottom="4pt" fo:keep-with-next="always"/>
 <style:text-properties fo:font-size="9pt" fo:font-weight="bold"/>
</style:style>
<style:style style:name="Figure" style:display-name="Figure" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="10pt" fo:keep-with-next="always"/>
</style:style>
<style:style style:name="Figure_20_Caption" style:display-name="Figure Caption" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="4pt" fo:margin-bottom="14pt"/>
 <style:text-properties fo:font-size="9pt" fo:color="{quiet}"/>
</style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:line-height="104%"/>
 <style:text-properties fo:font-size="9pt"/>
</style:style>
<style:style style:name="Number_20_Contents" style:display-name="Number Contents" style:family="paragraph" style:parent-style-name="Table_20_Contents">
 <style:paragraph-properties fo:text-align="end"/>
</style:style>
<style:style style:name="Row_20_Heading" style:display-name="Row Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents">
 <style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents">
 <style:paragraph-properties fo:keep-with-next="always"/>
 <style:text-properties fo:font-weight="bold" fo:color="{accent}"/>
</style:style>
<style:style style:name="Number_20_Heading" style:display-name="Number Heading" style:family="paragraph" style:parent-style-name="Table_20_Heading">
 <style:paragraph-properties fo:text-align="end"/>
</style:style>
<style:style style:name="After_20_Table" style:display-name="After Table" style:family="paragraph" style:parent-style-name="Standard">
 <style:text-properties fo:font-size="8pt"/>
</style:style>
<style:style style:name="New_20_Page" style:display-name="New Page" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:break-before="page"/>
 <style:text-properties fo:font-size="2pt"/>
</style:style>
<style:style style:name="Note" style:display-name="Note" style:family="paragraph" style:parent-style-name="Text_20_body">
 <style:paragraph-properties fo:margin-top="8pt" fo:margin-bottom="14pt" fo:padding="3pt" fo:padding-left="9pt" fo:background-color="{accent_soft}"
  fo:border="5pt solid {accent_soft}" fo:border-left="3pt solid {accent}"/>
</style:style>
<style:style style:name="Note_20_good" style:display-name="Note good" style:family="paragraph" style:parent-style-name="Note">
 <style:paragraph-properties fo:padding="3pt" fo:padding-left="9pt" fo:background-color="{good_soft}"
  fo:border="5pt solid {good_soft}" fo:border-left="3pt solid {good}"/>
</style:style>
<style:style style:name="Note_20_care" style:display-name="Note care" style:family="paragraph" style:parent-style-name="Note">
 <style:paragraph-properties fo:padding="3pt" fo:padding-left="9pt" fo:background-color="{care_soft}"
  fo:border="5pt solid {care_soft}" fo:border-left="3pt solid {care}"/>
</style:style>
<style:style style:name="Note_20_bad" style:display-name="Note bad" style:family="paragraph" style:parent-style-name="Note">
 <style:paragraph-properties fo:padding="3pt" fo:padding-left="9pt" fo:background-color="{bad_soft}"
  fo:border="5pt solid {bad_soft}" fo:border-left="3pt solid {bad}"/>
</style:style>
<style:style style:name="Footer" style:display-name="Footer" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:border-top="0.5pt solid {rule}" fo:padding-top="6pt"/>
 <style:text-properties fo:font-size="8pt" fo:color="{quiet}"/>
</style:style>
<style:style style:name="Header" style:display-name="Header" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:text-align="end"/>
 <style:text-properties fo:font-size="8pt" fo:font-weight="bold" fo:color="{care}"/>
</style:style>
)";

constexpr std::string_view other_styles =
    R"(<style:style style:name="Contents_20_1" style:display-name="Contents 1" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="5pt" fo:margin-bottom="3pt" fo:margin-left="0pt"><style:tab-stops>
  <style:tab-stop style:position="451pt" style:type="right" style:leader-style="dotted" style:leader-text="."/>
 </style:tab-stops></style:paragraph-properties>
 <style:text-properties fo:font-weight="bold"/>
</style:style>
<style:style style:name="Contents_20_2" style:display-name="Contents 2" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="0pt" fo:margin-bottom="3pt" fo:margin-left="16pt"><style:tab-stops>
  <style:tab-stop style:position="435pt" style:type="right" style:leader-style="dotted" style:leader-text="."/>
 </style:tab-stops></style:paragraph-properties>
</style:style>
<style:style style:name="Contents_20_3" style:display-name="Contents 3" style:family="paragraph" style:parent-style-name="Standard">
 <style:paragraph-properties fo:margin-top="0pt" fo:margin-bottom="3pt" fo:margin-left="32pt"><style:tab-stops>
  <style:tab-stop style:position="419pt" style:type="right" style:leader-style="dotted" style:leader-text="."/>
 </style:tab-stops></style:paragraph-properties>
</style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">
 <style:text-properties fo:color="{accent}" style:text-underline-style="solid" style:text-underline-width="auto"/>
</style:style>
<style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
<style:style style:name="Graphics" style:family="graphic"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">
 <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
  <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="18pt" fo:text-indent="-14pt" fo:margin-left="18pt"/>
 </style:list-level-properties>
</text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=".">
 <style:list-level-properties text:list-level-position-and-space-mode="label-alignment">
  <style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="18pt" fo:text-indent="-18pt" fo:margin-left="18pt"/>
 </style:list-level-properties>
</text:list-level-style-number></text:list-style>
)";

constexpr std::string_view page_styles = R"(</office:styles>
<office:automatic-styles><style:page-layout style:name="A4">
 <style:page-layout-properties fo:page-width="595.28pt" fo:page-height="841.89pt" style:print-orientation="portrait"
  fo:margin-top="48pt" fo:margin-bottom="42pt" fo:margin-left="72pt" fo:margin-right="72pt"/>
 <style:header-style><style:header-footer-properties fo:min-height="24pt" fo:margin-bottom="12pt"/></style:header-style>
 <style:footer-style><style:header-footer-properties fo:min-height="24pt" fo:margin-top="16pt"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">
 <style:header><text:p text:style-name="Header">{draft}</text:p></style:header>
 <style:footer><text:p text:style-name="Footer">{title} · {page}</text:p></style:footer>
</style:master-page></office:master-styles>
</office:document-styles>
)";

void fill(std::string& out, std::string_view name, const std::string& value)
{
    const auto place = "{" + std::string{name} + "}";
    for (auto at = out.find(place); at != std::string::npos;
         at = out.find(place, at + value.size()))
        out.replace(at, place.size(), value);
}

void fill_colours(std::string& out)
{
    fill(out, "ink", to_hex(palette::ink));
    fill(out, "quiet", to_hex(palette::quiet));
    fill(out, "rule", to_hex(palette::rule));
    fill(out, "accent", to_hex(palette::accent));
    fill(out, "accent_soft", to_hex(palette::accent_soft));
    fill(out, "care", to_hex(palette::care));
    fill(out, "care_soft", to_hex(palette::care_soft));
    fill(out, "good", to_hex(palette::good));
    fill(out, "good_soft", to_hex(palette::good_soft));
    fill(out, "bad", to_hex(palette::bad));
    fill(out, "bad_soft", to_hex(palette::bad_soft));
}

std::string country_of(const std::string& language)
{
    if (language == "nl") return "NL";
    return language == "en" ? "GB" : "none";
}

} // namespace

std::string styles_of(const Document& document)
{
    std::string out;
    for (const auto part : {head, text_styles, block_styles, other_styles, page_styles})
        out += part;
    fill_colours(out);

    auto label = xml::escaped(document.page_label);
    fill(label, "page", "<text:page-number text:select-page=\"current\">1</text:page-number>");
    fill(label, "pages", "<text:page-count>1</text:page-count>");
    fill(out, "page", label);
    fill(out, "language", xml::escaped(document.language));
    fill(out, "country", country_of(document.language));
    fill(out, "draft", xml::escaped(document.draft_mark));
    fill(out, "title", xml::escaped(document.title));
    return out;
}

} // namespace wijkspraak::paper::odt
