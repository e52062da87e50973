# A room of the core: a static library whose links say which other rooms it may use.
#   shelfcast_room(table SOURCES a.cpp b.cpp ROOMS base jobs LIBRARIES PkgConfig::LIBZIP)
function(shelfcast_room name)
    cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBRARIES;PUBLIC_LIBRARIES" ${ARGN})
    add_library(shelfcast_${name} STATIC ${ARG_SOURCES})
    list(TRANSFORM ARG_ROOMS PREPEND shelfcast_)
    target_link_libraries(shelfcast_${name}
        PUBLIC shelfcast_options ${ARG_ROOMS} ${ARG_PUBLIC_LIBRARIES} PRIVATE ${ARG_LIBRARIES})
    set_target_properties(shelfcast_${name} PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
endfunction()

# A test program, run whole by ctest. SLOW puts the label `slow` on it.
#   shelfcast_test(table_test SOURCES csv_test.cpp ROOMS table)
function(shelfcast_test name)
    cmake_parse_arguments(ARG "SLOW" "" "SOURCES;ROOMS;LIBRARIES" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    list(TRANSFORM ARG_ROOMS PREPEND shelfcast_)
    target_link_libraries(${name} PRIVATE shelfcast_options ${ARG_ROOMS} ${ARG_LIBRARIES} GTest::gmock GTest::gtest_main)
    target_compile_definitions(${name} PRIVATE
        SHELFCAST_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" SHELFCAST_GOLDEN="${CMAKE_SOURCE_DIR}/tests/golden"
        SHELFCAST_SHARED_DATA="${CMAKE_SOURCE_DIR}/../shared/data" SHELFCAST_RESOURCES="${CMAKE_SOURCE_DIR}/resources")
    target_compile_options(${name} PRIVATE -O0) # what is tested is optimised; the tests themselves compile in two thirds of the time
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=passive;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}")
    if(ARG_SLOW)
        set_tests_properties(${name} PROPERTIES LABELS slow)
    endif()
endfunction()
