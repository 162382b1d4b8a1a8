# Puts the style sheet, the faces and the translations into the program itself, so that one file is
# all there is to install. What bin/setup made stands in build/assets/, for every preset.

set(ASSETS ${CMAKE_SOURCE_DIR}/build/assets)
if(NOT EXISTS ${ASSETS}/manifest.txt)
    message(FATAL_ERROR "build/assets/ is missing: run bin/setup first, or node assets/build.mjs.")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ASSETS}/manifest.txt)

set(EMBEDDED_FILES "")
set(EMBEDDED_BYTES "")
set(EMBEDDED_NAMES "")
set(EMBEDDED_TABLE "")

function(embed name path media_type file)
    list(LENGTH EMBEDDED_FILES index)
    set(symbol embedded_${index})
    set(EMBEDDED_FILES ${EMBEDDED_FILES} ${file} PARENT_SCOPE)
    set(EMBEDDED_BYTES "${EMBEDDED_BYTES}
    .global ${symbol}
    .global ${symbol}_end
${symbol}:
    .incbin \"${file}\"
${symbol}_end:
    .byte 0
" PARENT_SCOPE)
    set(EMBEDDED_NAMES "${EMBEDDED_NAMES}extern const char ${symbol}[];
extern const char ${symbol}_end[];
" PARENT_SCOPE)
    set(EMBEDDED_TABLE "${EMBEDDED_TABLE}
        {\"${name}\", \"${path}\", \"${media_type}\", between(${symbol}, ${symbol}_end)}," PARENT_SCOPE)
endfunction()

file(STRINGS ${ASSETS}/manifest.txt MANIFEST)
foreach(line IN LISTS MANIFEST)
    string(REPLACE " " ";" fields ${line})
    list(GET fields 0 name)
    list(GET fields 1 served)
    list(GET fields 2 media_type)
    embed(${name} /s/${served} ${media_type} ${ASSETS}/${served})
endforeach()

file(GLOB CATALOGUES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/locales/*.po)
foreach(catalogue IN LISTS CATALOGUES)
    get_filename_component(name ${catalogue} NAME)
    embed(${name} "" text/x-gettext-translation ${catalogue})
endforeach()

# The files of the example municipality, for the command that loads it; not served.
file(GLOB DEMO_FILES CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/demo/*.toml
    ${CMAKE_SOURCE_DIR}/demo/*.geojson ${CMAKE_SOURCE_DIR}/demo/*.csv)
foreach(demo_file IN LISTS DEMO_FILES)
    get_filename_component(name ${demo_file} NAME)
    embed(demo/${name} "" application/octet-stream ${demo_file})
endforeach()

configure_file(${CMAKE_SOURCE_DIR}/cmake/embedded.S.in ${CMAKE_BINARY_DIR}/embedded.S @ONLY)
configure_file(${CMAKE_SOURCE_DIR}/cmake/embedded.cpp.in ${CMAKE_BINARY_DIR}/embedded.cpp @ONLY)
set_source_files_properties(
    ${CMAKE_BINARY_DIR}/embedded.S PROPERTIES OBJECT_DEPENDS "${EMBEDDED_FILES}")
set(EMBEDDED ${CMAKE_BINARY_DIR}/embedded.S ${CMAKE_BINARY_DIR}/embedded.cpp)
