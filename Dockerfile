# The command with Chromium. Build it after `cargo xtask dist deb`; docs/guide/where.md shows its use.
FROM debian:13-slim
COPY dist/deb/*.deb /opt/
RUN apt-get update \
    && apt-get install --yes --no-install-recommends /opt/*.deb chromium ca-certificates \
    && rm -rf /opt/*.deb /var/lib/apt/lists/*
RUN useradd --create-home charte
USER charte
WORKDIR /home/charte
ENTRYPOINT ["charte"]
