/* curl_easy_setopt, curl_easy_getinfo and curl_multi_setopt are variadic, and Swift cannot call a variadic
   C function. Each kind of argument has a wrapper here; the parentheses get round curl's type-checking macros,
   which only understand a constant option. */
#include <curl/curl.h>
#include <string.h>
#include <netinet/in.h>

static inline CURLcode ccurl_set_long(CURL *handle, CURLoption option, long value) {
    return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode ccurl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode ccurl_set_string(CURL *handle, CURLoption option, const char *value) {
    return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return (curl_easy_setopt)(handle, option, value);
}

/* Serves CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION: they have the same shape. */
typedef size_t (*ccurl_receive)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode ccurl_set_receive(CURL *handle, CURLoption option, ccurl_receive function) {
    return (curl_easy_setopt)(handle, option, function);
}
static inline CURLcode ccurl_set_open_socket(CURL *handle, curl_opensocket_callback function) {
    return (curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode ccurl_get_long(CURL *handle, CURLINFO info, long *value) {
    return (curl_easy_getinfo)(handle, info, value);
}
static inline CURLcode ccurl_get_offset(CURL *handle, CURLINFO info, curl_off_t *value) {
    return (curl_easy_getinfo)(handle, info, value);
}
static inline CURLcode ccurl_get_pointer(CURL *handle, CURLINFO info, char **value) {
    return (curl_easy_getinfo)(handle, info, value);
}

static inline CURLMcode ccurl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return (curl_multi_setopt)(multi, option, value);
}

/* The address that libcurl is about to connect to: 4 or 16 bytes into `bytes`, the port into `port`.
   Returns how many bytes, 0 for a family that is neither IPv4 nor IPv6. The copies keep clear of alignment and of
   Swift's idea that a sockaddr is 16 bytes long. */
static inline int ccurl_address(const struct curl_sockaddr *address, unsigned char bytes[16], unsigned short *port) {
    if (address->family == AF_INET) {
        struct sockaddr_in v4;
        if (address->addrlen < sizeof v4) return 0;
        memcpy(&v4, &address->addr, sizeof v4);
        memcpy(bytes, &v4.sin_addr, 4);
        *port = ntohs(v4.sin_port);
        return 4;
    }
    if (address->family == AF_INET6) {
        struct sockaddr_in6 v6;
        if (address->addrlen < sizeof v6) return 0;
        memcpy(&v6, &address->addr, sizeof v6);
        memcpy(bytes, &v6.sin6_addr, 16);
        *port = ntohs(v6.sin6_port);
        return 16;
    }
    return 0;
}

/* The file of certificate authorities that libcurl was built with; NULL when there is none. */
static inline const char *ccurl_authority_file(void) {
    return curl_version_info(CURLVERSION_NOW)->cainfo;
}
