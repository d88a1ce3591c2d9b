// What is asked just as the last answer came must not wait for ever. The server ends the stream of
// answers once nothing is pending, and says so. What was asked while that word was on its way is
// answered on a stream that Gradio still believes it has. So where something is asked and not
// answered, the word is kept from Gradio and the stream goes on as a new one.
(() => {
  const send = window.fetch;
  const asking = new Set(); // what is being accepted
  const unanswered = new Set(); // ids of what was accepted
  const early = new Set(); // ids of what was done before it was known to be accepted
  const MOMENT = 250; // milliseconds
  const END = /"msg":\s*"close_stream"/;
  const DONE = /"msg":\s*"process_completed"/;
  const ID = /"event_id":\s*"([^"]+)"/;

  const accept = async (answer) => {
    const response = (await answer).clone();
    const { event_id: id } = response.ok ? await response.json() : {};
    if (id && !early.delete(id)) unanswered.add(id);
  };
  const asked = async (answer) => {
    const accepted = accept(answer).catch(() => {});
    // Gradio has to know as well: else it opens a stream for what is done.
    const known = accepted.then(() => new Promise((resolve) => setTimeout(resolve, MOMENT)));
    asking.add(known);
    known.then(() => asking.delete(known));
    await accepted;
    return answer;
  };

  // The messages of a stream, as Gradio may see them: `again` opens the stream that goes on.
  const messages = async function* (first, again) {
    for (let response = first; response; ) {
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "", goesOn = false;
      for (;;) {
        const { value, done } = await reader.read();
        if (done) break;
        const found = (rest + value).split("\n\n");
        rest = found.pop();
        for (const message of found) {
          const id = DONE.test(message) && ID.exec(message)?.[1];
          if (id && !unanswered.delete(id)) early.add(id);
          if (END.test(message)) {
            while (asking.size) await Promise.all(asking);
            goesOn = unanswered.size > 0;
          }
          if (!goesOn) yield `${message}\n\n`;
        }
      }
      response = goesOn ? await again() : null;
    }
  };

  const streamed = async (request) => {
    const again = () => send(request.url, { headers: request.headers, signal: request.signal });
    const response = await send(request);
    if (!response.ok || !response.body) return response;
    const all = messages(response, again);
    const body = new ReadableStream({
      async pull(controller) {
        const { value, done } = await all.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    }).pipeThrough(new TextEncoderStream());
    return new Response(body, { status: response.status, headers: response.headers });
  };

  window.fetch = (what, how) => {
    const path = new URL(what.url ?? what, location.href).pathname;
    if (path.endsWith("/queue/join")) return asked(send(what, how));
    if (path.endsWith("/queue/data")) return streamed(new Request(what, how));
    return send(what, how);
  };
})();
