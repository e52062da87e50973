// k-means of Shelfcast on points and starting centres from a file, for bench/kmeans.py, which holds it beside scikit-learn's.
//
//   kmeans POINTS CENTRES N WIDTH K THREADS LABELS    raw float32 and float64, row after row; writes int32 labels
#include "core/clustering/kmeans.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace {

template <class Value>
bool readAll(const char *path, std::vector<Value> &values)
{
    std::ifstream file(path, std::ios::binary);
    return static_cast<bool>(file.read(reinterpret_cast<char *>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(Value))));
}

} // namespace

int main(int argc, char **argv)
{
    using namespace shelfcast::core;
    if (argc != 8) {
        std::fprintf(stderr, "usage: kmeans POINTS CENTRES N WIDTH K THREADS LABELS\n");
        return 2;
    }
    const auto number = [&](int at) { return static_cast<std::size_t>(std::strtoull(argv[at], nullptr, 10)); };
    Points points(number(3), number(4));
    KMeansOptions options;
    options.clusters = static_cast<int>(number(5));
    options.start.resize(number(5) * points.width);
    if (!readAll(argv[1], points.values) || !readAll(argv[2], options.start)) {
        std::fprintf(stderr, "kmeans: %s or %s is shorter than it should be\n", argv[1], argv[2]);
        return 2;
    }
    JobContext job;
    job.threads = static_cast<int>(number(6));
    const auto began = std::chrono::steady_clock::now();
    const auto found = kMeans(points, options, job);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (!found)
        return 1;
    std::ofstream(argv[7], std::ios::binary).write(reinterpret_cast<const char *>(found->labels.data()), static_cast<std::streamsize>(found->labels.size() * sizeof(int)));
    std::printf("{\"seconds\": %.6f, \"inertia\": %.10g, \"iterations\": %d}\n", seconds, found->inertia, found->iterations);
}
