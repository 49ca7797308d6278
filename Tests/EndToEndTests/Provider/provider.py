"""An OpenID Connect provider for the tests: oidc-provider-mock (PyPI), with what that has no more than a picture of. It has sessions
(`sid` in its ID tokens), looks at what it is sent when somebody signs out (RP-Initiated Logout 1.0), and tells the client of it
(Back-Channel Logout 1.0). Tokens are made and checked by authlib, as its own are.

    provider.py PORT CLIENT CLIENT_LOGOUT_ADDRESS RETURN_ADDRESS USERS_AS_JSON
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

import flask
import oidc_provider_mock
from authlib.jose import JsonWebKey, jwt
from oidc_provider_mock import _app
from oidc_provider_mock._storage import storage

port, client, client_logout, return_address, users = int(sys.argv[1]), *sys.argv[2:5], json.loads(sys.argv[5])
issuer = f"http://127.0.0.1:{port}"
# The provider's sessions by subject, and who stands before the question whether to end one.
sessions, leaving = {}, {}
ordinary_claims = _app.OpenIDCode.generate_user_info


def claims_with_session(self, user, scope):
    sid = str(uuid.uuid4())
    sessions.setdefault(user.sub, []).append(sid)
    return {**ordinary_claims(self, user, scope), "sid": sid}


_app.OpenIDCode.generate_user_info = claims_with_session
app = oidc_provider_mock.app(
    require_nonce=True, user_claims=[oidc_provider_mock.User(sub=user["sub"], claims=user) for user in users])
ordinary_end, ordinary_confirm = app.view_functions["oidc-provider-mock.end_session"], app.view_functions["oidc-provider-mock.end_session_confirm"]


def end_session():
    asked = flask.request.values
    if asked.get("client_id") != client or asked.get("post_logout_redirect_uri") != return_address:
        return "unknown client or return address", 400
    if "id_token_hint" in asked:
        try:
            hint = jwt.decode(asked["id_token_hint"], JsonWebKey.import_key(storage.jwk.as_dict()))
        except Exception as trouble:
            return f"id_token_hint: {trouble}", 400
        if hint["iss"] != issuer or client not in hint["aud"] or hint["sid"] not in sessions.get(hint["sub"], []):
            return "id_token_hint is not one of ours", 400
        leaving[return_address] = (hint["sub"], hint["sid"])
    return ordinary_end()


def end_session_confirm():
    if return_address in leaving:
        subject, sid = leaving.pop(return_address)
        sessions[subject].remove(sid)
        tell(subject, sid)
    return ordinary_confirm()


def tell(subject, sid):
    """Section 2.5. The answer is the client's status."""
    now = int(time.time())
    claims = {"iss": issuer, "aud": client, "iat": now, "exp": now + 120, "jti": str(uuid.uuid4()), "sub": subject,
              "events": {"http://schemas.openid.net/event/backchannel-logout": {}}}
    if sid:
        claims["sid"] = sid
    token = jwt.encode({"alg": "RS256", "typ": "logout+jwt"}, claims, storage.jwk.as_dict(is_private=True)).decode()
    try:
        with urllib.request.urlopen(client_logout, urllib.parse.urlencode({"logout_token": token}).encode(), timeout=10) as answer:
            return answer.status, answer.headers.get("Cache-Control", "")
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()


@app.post("/end-last/<subject>")
def end_last(subject):
    """A person signs out of the last thing that she signed in to."""
    return flask.jsonify(tell(subject, sessions[subject].pop()))


@app.post("/dismiss/<subject>")
def dismiss(subject):
    """Somebody at the organisation ends all that a person has open."""
    sessions.pop(subject, None)
    return flask.jsonify(tell(subject, None))


app.view_functions["oidc-provider-mock.end_session"] = end_session
app.view_functions["oidc-provider-mock.end_session_confirm"] = end_session_confirm


@app.after_request
def advertise(answer):
    if flask.request.path == "/.well-known/openid-configuration":
        said = {**answer.get_json(), "backchannel_logout_supported": True, "backchannel_logout_session_supported": True}
        answer.set_data(json.dumps(said))
    return answer


app.run("127.0.0.1", port, debug=False, threaded=True)
