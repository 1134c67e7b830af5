package dev.masthead.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A task of {@code judge.py}, the judge that comes with the data.
 *
 * @param script where it stands
 * @param name   of its task
 */
record JudgeTask(Path script, String name) implements Task {
    @Override
    public JsonNode score(Given given) throws IOException, InterruptedException {
        if (!Files.isRegularFile(script)) {
            throw new IOException("there is no judge at " + script + "; --judge says where it is");
        }
        List<String> command = new ArrayList<>(List.of(
                "python3",
                script.toString(),
                name,
                given.gold().toString(),
                given.reports().toString()));
        command.addAll(given.arguments());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the judge failed at " + name);
        }
        return JsonMapper.builder().build().readTree(answer);
    }
}
