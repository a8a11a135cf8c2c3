// Cheapest flows by LEMON's cost scaling and network simplex, the native reference of api/bench/assignment.bench.ts, which compiles
// and runs this by itself with --lemon. Needs a C++ compiler and LEMON 1.3 (Debian: g++, liblemon-dev). Reads a network as the bench
// writes it (32-bit numbers: nodes, arcs, supply, tail, head, lower, upper, cost), prints cost, CPU seconds and peak memory in kB.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <sys/resource.h>
#include <vector>

using namespace lemon;

int main(int count, char** words) {
  if (count != 3) return 2;
  FILE* file = std::fopen(words[1], "rb");
  if (file == nullptr) return 2;
  auto read = [file](int size) {
    std::vector<int> numbers(size);
    if (std::fread(numbers.data(), sizeof(int), size, file) != static_cast<size_t>(size)) std::exit(2);
    return numbers;
  };
  const auto sizes = read(2);
  const auto supply = read(sizes[0]), tail = read(sizes[1]), head = read(sizes[1]);
  const auto lower = read(sizes[1]), upper = read(sizes[1]), cost = read(sizes[1]);
  const std::clock_t start = std::clock();
  SmartDigraph graph;
  graph.reserveNode(sizes[0]);
  graph.reserveArc(sizes[1]);
  for (int node = 0; node < sizes[0]; node++) graph.addNode();
  for (int arc = 0; arc < sizes[1]; arc++) graph.addArc(graph.nodeFromId(tail[arc]), graph.nodeFromId(head[arc]));
  SmartDigraph::ArcMap<int> lowers(graph), uppers(graph), costs(graph);
  SmartDigraph::NodeMap<int> supplies(graph);
  for (int node = 0; node < sizes[0]; node++) supplies[graph.nodeFromId(node)] = supply[node];
  for (int arc = 0; arc < sizes[1]; arc++) {
    const auto of = graph.arcFromId(arc);
    lowers[of] = lower[arc];
    uppers[of] = upper[arc];
    costs[of] = cost[arc];
  }
  long long total = 0;
  bool optimal = false;
  auto solve = [&](auto& solver) {
    solver.lowerMap(lowers).upperMap(uppers).costMap(costs).supplyMap(supplies);
    optimal = static_cast<int>(solver.run()) == 1;
    total = solver.template totalCost<long long>();
  };
  if (std::strcmp(words[2], "cost-scaling") == 0) {
    CostScaling<SmartDigraph, int, long long> solver(graph);
    solve(solver);
  } else {
    NetworkSimplex<SmartDigraph, int, long long> solver(graph);
    solve(solver);
  }
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  std::printf("{\"cost\":%lld,\"seconds\":%.3f,\"memory\":%ld}\n", total, seconds, usage.ru_maxrss);
  return optimal ? 0 : 1;
}
