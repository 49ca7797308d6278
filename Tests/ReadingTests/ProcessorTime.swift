import Glibc

/// Processor time of the calling thread alone, in seconds: what a piece of work costs, however busy the machine is with other things.
enum ProcessorTime {
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
