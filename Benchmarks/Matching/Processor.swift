import Foundation

/// Time that this process spent on a processor: on a machine that others use too, the only time that compares.
enum Processor {
    static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
