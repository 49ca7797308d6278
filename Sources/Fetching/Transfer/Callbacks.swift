import CCurl
import Foundation

// libcurl calls these three on the room's thread, during `perform`. They belong to no actor: a C callback that does traps.

/// CURLOPT_WRITEFUNCTION: a return value other than the number of bytes ends the transfer.
func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let context else { return -1 }
    let part = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return Unmanaged<ResponseSink>.fromOpaque(context).takeUnretainedValue().take(body: part) ? part.count : -1
}

/// CURLOPT_HEADERFUNCTION: one whole line a call.
func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?) -> Int {
    guard let context else { return -1 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return Unmanaged<ResponseSink>.fromOpaque(context).takeUnretainedValue().take(headerLine: line) ? line.count : -1
}

/// CURLOPT_OPENSOCKETFUNCTION: makes the socket, or refuses; libcurl then tries the name's next address.
func openSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    let refusal: curl_socket_t = -1
    guard let context, let address, purpose == CURLSOCKTYPE_IPCXN else { return refusal }
    var bytes = [UInt8](repeating: 0, count: 16)
    var port: UInt16 = 0
    let count = Int(ccurl_address(address, &bytes, &port))
    guard let ip = IPAddress(bytes: Array(bytes.prefix(count))) else { return refusal }
    guard Unmanaged<ResponseSink>.fromOpaque(context).takeUnretainedValue().allows(ip, port: Int(port)) else { return refusal }
    let target = address.pointee
    // Close-on-exec: a program that we start has no business with our connections.
    return socket(target.family, target.socktype | Int32(SOCK_CLOEXEC.rawValue), target.`protocol`)
}
