# Language, warnings, cache, linker and sanitizers: one place, each with its reason.
include(GNUInstallDirs)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # core is linked into a shared library too
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# As after installation, so that the programs find the networks library beside them: bin/ and lib/shelfcast/.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
if(NOT SHELFCAST_SANITIZE)
    set(CMAKE_CXX_FLAGS_RELEASE "-O2") # asserts stay on: a wrong number is worse than a slow one
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # The sloppiness is what lets precompiled headers be cached.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold) # 0.1 s a link instead of 1.5 s
endif()

add_library(shelfcast_options INTERFACE)
target_compile_options(shelfcast_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual)
if(SHELFCAST_WERROR)
    target_compile_options(shelfcast_options INTERFACE -Werror)
endif()
target_include_directories(shelfcast_options INTERFACE ${CMAKE_SOURCE_DIR})

if(SHELFCAST_SANITIZE)
    add_compile_options(-fsanitize=${SHELFCAST_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SHELFCAST_SANITIZE})
endif()
